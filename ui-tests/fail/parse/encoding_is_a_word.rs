//! These have words of their own.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(encoding = "utf-8")] text: *const c_char) -> c_int;
    fn b(#[marshal(encoding = "UTF-16")] text: *const u16) -> c_int;
    fn c(#[marshal(encoding = "latin1")] text: *const c_char) -> c_int;
}

fn main() {}
