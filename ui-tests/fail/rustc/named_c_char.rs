//! A library with characters of its own.

#![allow(non_camel_case_types, reason = "what is shown")]

use pinvoke::marshal;

type c_char = u32;

#[marshal]
unsafe extern "C" {
    fn glyphs(#[marshal(out, len = n)] v: *mut c_char, n: usize);
}

#[marshal]
unsafe extern "C" {
    fn measure(#[marshal(cstr)] text: *const c_char) -> usize;
}

#[marshal]
unsafe extern "C" {
    #[marshal(ret(cstr, copy))]
    safe fn title() -> *const c_char;
}

#[marshal]
unsafe extern "C" {
    fn send(#[marshal(in, bytes = n)] v: *const c_char, n: usize);
}

#[marshal]
unsafe extern "C" {
    fn counted(#[marshal(utf8, len = n)] text: *const c_char, n: usize) -> usize;
}

#[marshal]
unsafe extern "C" {
    #[marshal(ret(copy, len = 4))]
    safe fn table() -> *const c_char;
}

fn main() {}
