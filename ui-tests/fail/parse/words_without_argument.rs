//! Words that must say which.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(encoding)] t: *const c_char) -> c_int;
    fn b(#[marshal(with)] t: c_int) -> c_int;
    fn c(#[marshal(out, free)] t: *mut *mut u8) -> c_int;
    fn d(#[marshal(in, out, alloc)] t: *mut *mut u8) -> c_int;
    fn e(#[marshal(utf8 = 4)] t: *const c_char) -> c_int;
    fn f(#[marshal(in, cursor = n)] t: *mut *const u8, n: c_int) -> c_int;
    fn g(#[marshal(out, own = free)] t: *mut *mut u8) -> c_int;
}

fn main() {}
