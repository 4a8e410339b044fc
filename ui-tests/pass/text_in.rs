//! Text that goes in, in every encoding.

use core::ffi::{CStr, c_char, c_int};
use std::path::Path;

use pinvoke::{Error, marshal};

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(cstr)] s: *const c_char) -> c_int;
    fn b(#[marshal(utf8)] s: *const c_char) -> c_int;
    fn c(#[marshal(utf16)] s: *const u16) -> c_int;
    fn d(#[marshal(utf32)] s: *const u32) -> c_int;
    fn e(#[marshal(bstr)] s: *const u16) -> c_int;
    fn f(#[marshal(path)] s: *const c_char) -> c_int;
    fn g(#[marshal(utf8, len = n)] s: *const c_char, n: c_int) -> c_int;
    fn h(#[marshal(utf16, len = n)] s: *const u16, n: usize) -> c_int;
    fn i(#[marshal(utf8, nullable)] s: *const u8) -> c_int;
    fn j(#[marshal(utf16, nullable, len = n)] s: *const u16, n: u32) -> c_int;
    fn k(#[marshal(in, utf8)] s: *mut c_char) -> c_int;
    fn l(#[marshal(in, readonly, cstr)] s: *mut c_char) -> c_int;
}

#[allow(dead_code, reason = "only compiled")]
fn surfaces() {
    let _: fn(&CStr) -> c_int = a;
    let _: fn(&str) -> Result<c_int, Error> = b;
    let _: [fn(&str) -> Result<c_int, Error>; 4] = [c, d, e, k];
    let _: fn(&Path) -> Result<c_int, Error> = f;
    let _: fn(&str) -> c_int = g;
    let _: fn(&str) -> Result<c_int, Error> = h;
    let _: fn(Option<&str>) -> Result<c_int, Error> = i;
    let _: fn(Option<&str>) -> Result<c_int, Error> = j;
    let _: fn(&CStr) -> c_int = l;
}

fn main() {}
