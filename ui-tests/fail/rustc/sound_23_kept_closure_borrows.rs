//! What C keeps borrows nothing.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn keep(#[marshal(callback, retain = 'static, on = other)] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void);
}

fn main() {
    let mut sum = 0;
    keep(|value| sum += value);
}
