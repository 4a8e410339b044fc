//! A format is in the language of the C function, whatever part of its name is the block's prefix.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal(prefix = "sqlite3_")]
unsafe extern "C" {
    fn log(
        code: c_int,
        #[marshal(const = c"%z")] format: *const c_char,
        #[marshal(variadic, cstr)] a: *const c_char,
    ) -> c_int;
    fn logs(
        code: c_int,
        #[marshal(const = c"%q")] format: *const c_char,
        #[marshal(variadic, cstr)] a: *const c_char,
    ) -> c_int;
}

#[marshal(prefix = "s", suffix = "f")]
unsafe extern "C" {
    fn scan(
        #[marshal(cstr)] text: *const c_char,
        #[marshal(const = c"%d")] format: *const c_char,
        #[marshal(variadic)] a: c_int,
    ) -> c_int;
}

fn main() {}
