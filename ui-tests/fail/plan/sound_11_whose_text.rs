//! A returned text must say whose it is.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(cstr))]
    fn message(code: c_int) -> *const c_char;
}

fn main() {}
