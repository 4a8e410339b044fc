//! Characters that go in are text, or bytes of a length.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn puts(#[marshal(in)] text: *const c_char) -> c_int;
}

fn main() {}
