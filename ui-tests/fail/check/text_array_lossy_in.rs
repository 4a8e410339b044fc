//! Nothing is lost on the way in, in arrays either.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn run(#[marshal(in, utf8, lossy, len = n)] argv: *const *const c_char, n: c_int) -> c_int;
}

fn main() {}
