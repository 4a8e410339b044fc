//! Documented declarations give wrappers without any warning, whatever is denied.

#![deny(warnings, missing_docs, unsafe_op_in_unsafe_fn, unused, future_incompatible, nonstandard_style)]
#![deny(rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility, let_underscore, keyword_idents)]
#![deny(unused_qualifications, unused_lifetimes, unused_results, trivial_casts, trivial_numeric_casts)]
#![deny(elided_lifetimes_in_paths, explicit_outlives_requirements, single_use_lifetimes, unreachable_pub)]
#![deny(missing_debug_implementations, missing_copy_implementations, variant_size_differences, unit_bindings)]
#![deny(redundant_lifetimes, unnameable_types, meta_variable_misuse, missing_abi, macro_use_extern_crate)]
#![deny(clippy::all, clippy::pedantic, clippy::undocumented_unsafe_blocks)]

use core::ffi::{c_char, c_int, c_long, c_void};
use pinvoke::{Blittable, Marshal, marshal};

/// A quotient, and what is left.
#[derive(Blittable, Clone, Copy, Debug)]
#[repr(C)]
pub struct Division {
    /// The quotient.
    pub quotient: c_int,
    /// What is left.
    pub remainder: c_int,
}

/// How a file may be used.
#[derive(Marshal, Clone, Copy, Debug)]
#[repr(i32)]
pub enum Access {
    /// It is there.
    Exists = 0,
    /// It can be read.
    Read = 4,
}

#[marshal]
unsafe extern "C" {
    /// Compares.
    pub fn memcmp(
        #[marshal(in, len = n)] a: *const c_void,
        #[marshal(in, len = n)] b: *const c_void,
        n: usize,
    ) -> c_int;

    /// Fills.
    #[marshal(ret(ignore))]
    pub fn memset(#[marshal(out, len = n)] to: *mut c_void, byte: c_int, n: usize) -> *mut c_void;

    /// Prints.
    #[link_name = "snprintf"]
    pub fn print(
        #[marshal(out, len = n, written = ret)] to: *mut c_char,
        n: usize,
        #[marshal(cstr)] format: *const c_char,
    ) -> c_int;

    /// Divides.
    ///
    /// # Safety
    ///
    /// `b` is not 0.
    pub unsafe fn div(a: c_int, b: c_int) -> Division;

    /// Asks.
    #[marshal(ok = ret == 0, error = errno)]
    pub fn access(#[marshal(utf8)] path: *const c_char, #[marshal(as = Access)] mode: c_int) -> c_int;

    /// Reads a number.
    pub fn strtol(
        #[marshal(cstr)] text: *const c_char,
        #[marshal(out, rest = text)] end: *mut *mut c_char,
        base: c_int,
    ) -> c_long;

    /// Splits.
    pub fn frexp(x: f64, #[marshal(out, retval)] exponent: *mut c_int) -> f64;

    /// Tells the time, twice.
    pub fn time(#[marshal(out, nullable)] now: *mut i64) -> i64;

    /// Asks whether it is a letter.
    #[must_use]
    #[marshal(ret(as = bool))]
    pub fn isalpha(c: c_int) -> c_int;
}

#[marshal(library("libc.so.6", "libSystem.B.dylib"))]
unsafe extern "C" {
    /// The absolute value.
    pub safe fn labs(v: c_long) -> c_long;
}

fn main() {
    assert_eq!(memcmp(b"same", b"same"), 0);
    assert!(isalpha(97));
}
