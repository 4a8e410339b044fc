//! C gets the address of the wrapper's own pointer.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn a(#[pin] #[marshal(in, len = n)] data: *const *const i32, n: usize) -> c_int;
    fn b(#[pin] #[marshal(in, utf8, len = n)] argv: *const *const c_char, n: usize) -> c_int;
}

fn main() {}
