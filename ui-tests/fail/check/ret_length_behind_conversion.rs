//! The length is a truth value.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(copy, len = *n))]
    fn table(#[marshal(in, out, as = bool)] n: *mut c_int) -> *const u8;

    #[marshal(ret(copy, len = *n))]
    fn part(#[marshal(in, as = bool, nullable, readonly)] n: *mut c_int) -> *const u8;
}

fn main() {}
