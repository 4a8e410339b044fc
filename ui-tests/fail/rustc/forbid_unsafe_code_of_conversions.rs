//! The only `unsafe` code is the block's own token.

#![forbid(unsafe_code)]
#![allow(dead_code, reason = "only compiled")]

use core::ffi::{c_char, c_int, c_void};

use pinvoke::{Marshal, marshal};

#[derive(Marshal)]
struct Person {
    #[marshal(utf8, copy)]
    name: String,
    #[marshal(as = c_int)]
    grown: bool,
}

fn release(_: *mut c_void) {}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn record(person: &Person) -> c_int;
    fn text(#[marshal(utf8)] s: *const c_char) -> c_int;
    fn grows(#[marshal(out, utf8, grow = full, len = n, written = ret)] buf: *mut c_char, n: usize) -> usize;
    #[marshal(fallible)]
    fn get(#[marshal(out, retval, utf8, copy)] name: *mut *mut c_char);
    #[marshal(fallible)]
    fn take(#[marshal(out, retval, utf8, free = release)] name: *mut *mut c_char);
    fn cursor(#[marshal(in, cursor, len = *n)] p: *mut *const u8, n: *mut usize) -> c_int;
}

fn main() {}
