//! What is `const` the closure does not write.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn each(#[marshal(callback)] f: unsafe extern "C" fn(#[marshal(out, len = n)] one: *const u8, n: usize, #[marshal(in, out)] two: *const i32, #[marshal(out)] three: *mut i32, *mut c_void), data: *mut c_void);
}

fn main() {}
