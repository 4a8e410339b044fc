//! Each gets the nearest word.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(utf_16)] t: *const u16) -> c_int;
    fn b(#[marshal(utf23)] t: *const u32) -> c_int;
    fn c(#[marshal(wid)] t: *const u32) -> c_int;
    fn d(#[marshal(bst)] t: *const u16) -> c_int;
    fn e(#[marshal(pth)] t: *const c_char) -> c_int;
    fn f(#[marshal(encodng = "gbk")] t: *const c_char) -> c_int;
    fn g(#[marshal(utf8, losy)] t: *const c_char) -> c_int;
    fn h(#[marshal(wth = T)] t: c_int) -> c_int;
    fn i(#[marshal(out, grwo = full)] t: *mut u8) -> c_int;
    fn j(#[marshal(in, curser)] t: *mut *const u8) -> c_int;
    fn k(#[marshal(out, onw)] t: *mut *mut u8) -> c_int;
    fn l(#[marshal(out, fre = f)] t: *mut *mut u8) -> c_int;
    fn m(#[marshal(in, out, aloc = f)] t: *mut *mut u8) -> c_int;
    fn n(#[marshal(out, ignor)] t: *mut c_int) -> c_int;
    fn o(#[marshal(out, coppy)] t: *mut *mut u8) -> c_int;
}

fn main() {}
