//! The block tests a number.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal(ok = ret == 0)]
unsafe extern "C" {
    fn open(#[marshal(cstr)] path: *const c_char) -> c_int;

    #[marshal(ret(cstr, borrow = 'static))]
    fn message(code: c_int) -> *const c_char;
}

fn main() {}
