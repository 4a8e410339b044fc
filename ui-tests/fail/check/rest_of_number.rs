//! A number has no tail.

use core::ffi::{c_char, c_int, c_long};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn parse(n: c_int, #[marshal(out, rest = n)] end: *mut *mut c_char) -> c_long;
}

fn main() {}
