//! What C hands over lives until the closure returns.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn each(#[marshal(callback)] f: unsafe extern "C" fn(#[marshal(len = n)] *const u8, n: usize, *mut c_void), data: *mut c_void);
}

fn main() {
    let mut seen: Vec<&[u8]> = Vec::new();
    each(|bytes| seen.push(bytes));
}
