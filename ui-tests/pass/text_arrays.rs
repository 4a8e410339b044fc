//! Arrays of text, and pointers to text.

use core::ffi::{CStr, c_char, c_int, c_void};

use pinvoke::{Error, marshal};

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(in, utf8, len = n)] argv: *const *const c_char, n: c_int) -> c_int;
    fn b(#[marshal(in, utf8)] argv: *const *const c_char) -> c_int;
    fn c(#[marshal(in, utf16, nullable, len = n)] argv: *const *const u16, n: usize) -> c_int;
    fn d(#[marshal(in, cstr, len = n)] argv: *const *const c_char, n: usize) -> c_int;
    #[marshal(fallible)]
    fn e(#[marshal(out, utf8, len = n, copy)] names: *mut *mut c_char, n: usize);
    #[marshal(fallible)]
    fn f(#[marshal(out, utf8, len = n, nullable, free = free)] names: *mut *mut c_char, n: usize);
    #[marshal(fallible)]
    fn g(
        #[marshal(in, out, utf8, len = n, alloc = malloc, free = free)] names: *mut *mut c_char,
        n: usize,
    );
    #[marshal(fallible)]
    fn h(#[marshal(in, out, utf8, nullable, alloc = malloc, free = free)] name: *mut *mut c_char);
    #[marshal(fallible)]
    fn i(#[marshal(out, retval, utf8, free = free)] name: *mut *mut c_char);
    #[marshal(fallible)]
    fn j(#[marshal(out, retval, utf16, copy)] name: *mut *mut u16);
    #[marshal(fallible)]
    fn k(#[marshal(out, utf8, copy)] name: *mut *mut c_char);
    #[marshal(fallible)]
    fn l(#[marshal(out, retval, cstr, own, free = free)] name: *mut *mut c_char);
    #[marshal(fallible)]
    fn m(#[marshal(in, out, utf8, nullable, free = free)] name: *mut *mut c_char);
}

#[allow(dead_code, reason = "only compiled")]
fn surfaces() {
    let _: [fn(&[&str]) -> Result<c_int, Error>; 2] = [a, b];
    let _: fn(&[Option<&str>]) -> Result<c_int, Error> = c;
    let _: fn(&[&CStr]) -> Result<c_int, Error> = d;
    let _: [fn(&mut [String]) -> Result<(), Error>; 2] = [e, g];
    let _: fn(&mut [Option<String>]) -> Result<(), Error> = f;
    let _: [fn(&mut Option<String>) -> Result<(), Error>; 2] = [h, m];
    let _: [fn() -> Result<String, Error>; 2] = [i, j];
    let _: fn(&mut String) -> Result<(), Error> = k;
    let _: fn() -> Result<pinvoke::Owned<CStr>, Error> = l;
}

fn main() {}
