//! Types and constants of the user's, named as a wrapper's own might be.

#![deny(warnings)]
#![allow(dead_code, reason = "what is shown")]

use pinvoke::{Blittable, Marshal, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct B(i32);

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct T(i32);

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct N(i32);

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct E(i32);

const VALUE_0: i32 = 5;
const VALUE_1: i32 = 6;

#[derive(Marshal, Clone, Copy)]
#[repr(i32)]
enum Mode {
    A = 3,
    B = VALUE_0,
    C = VALUE_1,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Pair {
    a: u8,
    b: u32,
}

#[marshal]
unsafe extern "C" {
    fn part(
        #[marshal(out, len = n, written = ret)] v: *mut i32,
        n: usize,
        #[marshal(in, out)] b: *mut B,
        #[marshal(in, out)] t: *mut T,
        #[marshal(in)] e: *const E,
        #[marshal(in, len = m)] x: *const N,
        m: u8,
    ) -> usize;

    #[marshal(fallible, ret(value))]
    fn modes(
        #[marshal(in, len = n)] v: *const Mode,
        n: u8,
        one: Mode,
        #[marshal(utf8)] text: *const core::ffi::c_char,
    ) -> Mode;

    fn pair(#[marshal(in)] pair: *const Pair) -> i32;
}

#[marshal(library("libc.so.6", "libSystem.B.dylib"))]
unsafe extern "C" {
    #[link_name = "labs"]
    #[marshal(fallible)]
    safe fn magnitude(n: core::ffi::c_long) -> core::ffi::c_long;
}

fn main() {
    assert_eq!(magnitude(-6).expect("the library of C has it"), 6);
}
