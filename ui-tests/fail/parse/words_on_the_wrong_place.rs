//! Words that belong elsewhere.

use core::ffi::{c_char, c_int, c_void};
use pinvoke::marshal;

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

#[marshal]
unsafe extern "C" {
    #[marshal(utf8)]
    fn a(t: c_int) -> *const c_char;
    #[marshal(free = free)]
    fn b() -> *mut c_char;
    #[marshal(ret(grow = full))]
    fn c() -> *mut c_char;
    #[marshal(ret(alloc = malloc))]
    fn d() -> *mut c_char;
    #[marshal(ret(cursor))]
    fn e() -> *mut c_char;
    fn f(#[marshal(value)] t: *const c_char) -> c_int;
    fn g(#[marshal(inline = 16)] t: *const c_char) -> c_int;
    fn h(#[marshal(tag = kind)] t: c_int, kind: c_int) -> c_int;
    fn i(#[marshal(opaque)] t: *mut c_void) -> c_int;
}

fn main() {}
