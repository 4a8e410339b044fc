//! The user's own `Result`, `Option`, `Some`, `Ok`, `Vec`, `u8`, `usize`, `core` and `std` mean nothing to a wrapper.

#![allow(dead_code, non_camel_case_types, reason = "they are only in the way")]

use pinvoke::marshal;

type Result<T> = (T, T);
struct Option;
struct Vec;
struct String;
struct Some;
struct None;
fn Ok() {}
fn Err() {}
struct From;
struct Into;
struct Error;
struct u8;
struct usize;
struct i32;
struct str;
mod core {}
mod std {}
mod alloc {}
mod pinvoke_macros {}

type Byte = ::core::primitive::u8;
type Size = ::core::primitive::usize;
type Int = ::core::ffi::c_int;
type Char = ::core::ffi::c_char;

#[marshal]
unsafe extern "C" {
    #[link_name = "memcmp"]
    fn compare(
        #[marshal(in, len = n, nullable = any)] a: *const Byte,
        #[marshal(in, len = n, empty = zero)] b: *const Byte,
        n: Size,
    ) -> Int;

    #[marshal(ok = ret == 0, error = errno)]
    fn access(#[marshal(utf8)] path: *const Char, mode: Int) -> Int;

    #[link_name = "snprintf"]
    fn print(
        #[marshal(out, len = size, written = ret)] buffer: *mut Char,
        size: Size,
        #[marshal(cstr)] format: *const Char,
    ) -> Int;

    #[link_name = "frexp"]
    fn split(x: f64, #[marshal(out, retval)] exponent: *mut Int) -> f64;

    #[link_name = "memset"]
    #[marshal(fallible, ret(ignore))]
    fn filled(#[marshal(out, retval, len = n)] to: *mut Byte, value: Int, n: Size) -> *mut Byte;

    #[link_name = "strchr"]
    #[marshal(ret(rest = text, nullable))]
    fn find(#[marshal(cstr)] text: *const Char, letter: Int) -> *mut Char;
}

fn main() {
    assert_eq!(compare(::core::option::Option::Some(b"same"), b"same"), 0);
    assert!(access("/no/such/file", 0).is_err());
    let mut buffer = [0; 8];
    assert_eq!(print(&mut buffer, c"seven"), 5);
    assert_eq!(split(8.0), (0.5, 4));
    assert_eq!(filled(7, 3).unwrap(), [7; 3]);
    assert_eq!(find(c"a,b", 44), ::core::option::Option::Some(c",b"));
}
