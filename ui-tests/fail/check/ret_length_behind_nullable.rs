//! The length stands where there may be nothing.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(copy, len = *n))]
    fn table(#[marshal(out, nullable)] n: *mut c_int) -> *const u8;

    #[marshal(ret(borrow = 'static, len = *n))]
    fn names(#[marshal(out, nullable)] n: *mut c_int) -> *const u8;
}

fn main() {}
