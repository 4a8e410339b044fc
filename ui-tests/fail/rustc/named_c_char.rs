//! A library with characters of its own.

#![allow(non_camel_case_types, reason = "what is shown")]

use pinvoke::marshal;

type c_char = u32;

#[marshal]
unsafe extern "C" {
    fn glyphs(#[marshal(out, len = n)] v: *mut c_char, n: usize);

    fn measure(#[marshal(cstr)] text: *const c_char) -> usize;

    #[marshal(ret(cstr, copy))]
    safe fn title() -> *const c_char;

    fn pass(#[marshal(in, bytes = n)] v: *const c_char, n: usize);
}

fn main() {}
