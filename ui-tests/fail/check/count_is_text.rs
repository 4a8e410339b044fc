//! The count is a text.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = name)] v: *const i32, #[marshal(cstr)] name: *const c_char) -> i64;
}

fn main() {}
