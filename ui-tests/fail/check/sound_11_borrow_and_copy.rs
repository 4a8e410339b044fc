//! Borrowed, and copied.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(cstr, borrow = 'static, copy))]
    fn message(code: c_int) -> *const c_char;
}

fn main() {}
