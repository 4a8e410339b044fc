//! Text is as long as it is.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn tag(#[marshal(utf8, len = 4)] text: *const c_char) -> c_int;
}

fn main() {}
