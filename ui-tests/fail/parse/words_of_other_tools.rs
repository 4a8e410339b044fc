//! What people write who know another tool.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(lpwstr)] t: *const u16) -> c_int;
    fn b(#[marshal(utf16le)] t: *const u16) -> c_int;
    fn c(#[marshal(ansi)] t: *const c_char) -> c_int;
    fn d(#[marshal(latin1)] t: *const c_char) -> c_int;
    fn e(#[marshal(codepage = "gbk")] t: *const c_char) -> c_int;
    fn f(#[marshal(converter = T)] t: c_int) -> c_int;
    fn g(#[marshal(out, resize)] t: *mut u8) -> c_int;
    fn h(#[marshal(out, malloc = f)] t: *mut *mut u8) -> c_int;
    fn i(#[marshal(out, capacity = n)] t: *mut u8, n: c_int) -> c_int;
    fn j(#[marshal(wchar_t)] t: *const u32) -> c_int;
    fn k(#[marshal(filename)] t: *const c_char) -> c_int;
    fn l(#[marshal(out, discard)] t: *mut c_int) -> c_int;
}

fn main() {}
