//! Formats that agree with what is declared behind them.
#![allow(dead_code, reason = "nothing is called: what is declared here is not linked")]

use core::ffi::{CStr, c_char, c_double, c_int, c_long, c_ulong, c_void};
use pinvoke::{WideUnit, marshal};

#[marshal]
unsafe extern "C" {
    #[link_name = "printf"]
    fn numbers(
        #[marshal(const = c"%+-5ld %#lx %hhd %jd %e %c %% %m".as_ptr())] format: *const c_char,
        #[marshal(variadic)] a: c_long,
        b: c_ulong,
        c: i32,
        d: i64,
        e: f64,
        f: c_int,
    ) -> c_int;

    #[link_name = "printf"]
    fn texts(
        #[marshal(const = c"%s %ls %.5s %.*s %-*s %p")] format: *const c_char,
        #[marshal(variadic, path)] a: *const c_char,
        #[marshal(wide)] b: *const WideUnit,
        c: &CStr,
        n: c_int,
        #[marshal(utf8, len = n)] d: *const c_char,
        width: c_int,
        #[marshal(cstr)] e: *const c_char,
        #[marshal(in)] f: *const c_int,
    ) -> c_int;

    #[link_name = "sqlite3_mprintf"]
    #[marshal(ret(utf8, free = sqlite3_free))]
    fn quoted(
        #[marshal(const = c"%q %Q %w %s %lld %!.15g %,d")] format: *const c_char,
        #[marshal(variadic, utf8)] a: *const c_char,
        #[marshal(utf8, nullable)] b: *const c_char,
        #[marshal(utf8)] c: *const c_char,
        #[marshal(cstr, nullable)] d: *const c_char,
        e: i64,
        f: c_double,
        g: c_int,
    ) -> *mut c_char;

    #[link_name = "sscanf"]
    fn scanned(
        #[marshal(cstr)] text: *const c_char,
        #[marshal(const = c"%hd %*d %7[^]x] %3c %f%n")] format: *const c_char,
        #[marshal(variadic, out)] a: *mut i16,
        #[marshal(out, len = 8)] b: *mut c_char,
        #[marshal(out, len = 3)] c: *mut c_char,
        #[marshal(out)] d: *mut f32,
        #[marshal(out)] e: *mut c_int,
    ) -> c_int;

    /// What the library has of its own.
    #[link_name = "printf"]
    unsafe fn own(
        #[marshal(const = c"%d %y")] format: *const c_char,
        #[marshal(variadic)] a: c_int,
        b: *mut c_void,
    ) -> c_int;

    /// No format.
    #[link_name = "variadic_sum"]
    fn kinds(#[marshal(const = c"i")] kinds: *const c_char, #[marshal(variadic)] a: c_int) -> c_double;
}

unsafe extern "C" {
    fn sqlite3_free(p: *mut c_void);
}

fn main() {}
