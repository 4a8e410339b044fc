//! Words that are said twice.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(with = A, with = B)] t: c_int) -> c_int;
    fn b(#[marshal(out, free = f, free = g)] t: *mut *mut u8) -> c_int;
    fn c(#[marshal(utf8, lossy, lossy)] t: *const c_char) -> c_int;
    fn d(#[marshal(out, grow = full, grow = ask)] t: *mut u8) -> c_int;
    fn e(#[marshal(in, cursor, cursor)] t: *mut *const u8) -> c_int;
}

fn main() {}
