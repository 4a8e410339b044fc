//! Wrappers need no prelude.

#![no_implicit_prelude]

use ::core::ffi::{c_char, c_int, c_void};
use ::pinvoke::{Blittable, Marshal, marshal};

#[derive(Blittable, ::core::clone::Clone, ::core::marker::Copy)]
#[repr(C)]
struct Division {
    quotient: c_int,
    remainder: c_int,
}

#[derive(Marshal, ::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::fmt::Debug)]
#[repr(i32)]
enum Letter {
    No = 0,
    #[marshal(other)]
    Yes(i32),
}

#[marshal]
unsafe extern "C" {
    unsafe fn div(a: c_int, b: c_int) -> Division;

    #[marshal(ret(as = Letter))]
    fn isalpha(c: c_int) -> c_int;

    #[marshal(ok = ret == 0, error = errno)]
    fn access(#[marshal(utf8)] path: *const c_char, mode: c_int) -> c_int;

    fn memcmp(
        #[marshal(in, len = n)] a: *const c_void,
        #[marshal(in, len = n)] b: *const c_void,
        n: usize,
    ) -> c_int;
}

#[marshal(library = "libc.so.6")]
unsafe extern "C" {
    #[link_name = "strlen"]
    #[marshal(fallible)]
    fn length(#[marshal(cstr)] text: *const c_char) -> usize;
}

fn main() {
    // SAFETY: 3 is not 0.
    let division = unsafe { div(7, 3) };
    ::core::assert!(division.quotient == 2 && division.remainder == 1);
    ::core::assert!(isalpha(48).unwrap() == Letter::No);
    ::core::assert!(access("/no/such/file", 0).is_err());
    ::core::assert!(memcmp(b"same", b"same") == 0);
    let _ = length(c"four");
}
