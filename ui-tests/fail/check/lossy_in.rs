//! Nothing is lost on the way in.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn print(#[marshal(utf8, lossy)] text: *const c_char) -> c_int;
}

fn main() {}
