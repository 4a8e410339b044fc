//! The units are of another size.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(utf16)] text: *const c_char) -> c_int;
    fn b(#[marshal(utf8)] text: *const u16) -> c_int;
    fn c(#[marshal(wide)] text: *const u8) -> c_int;
    fn d(#[marshal(bstr)] text: *const c_char) -> c_int;
    fn e(#[marshal(utf32)] text: *const u16) -> c_int;
    fn f(#[marshal(path)] text: *const u32) -> c_int;
}

fn main() {}
