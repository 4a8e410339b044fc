//! Arrays behind a pointer to a pointer, and memory that C returns.

use core::ffi::{CStr, c_char, c_int, c_void};

use pinvoke::{Error, Owned, marshal};

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
    fn release(ptr: *mut c_void, len: usize);
}

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(in, len = n)] data: *const *const i32, n: usize) -> c_int;
    #[marshal(fallible)]
    fn b(#[marshal(in, out, len = *n, alloc = malloc, free = free)] data: *mut *mut i32, n: *mut usize);
    #[marshal(fallible)]
    fn c(#[marshal(out, retval, len = *n, free = free)] data: *mut *mut i32, n: *mut c_int);
    #[marshal(fallible)]
    fn d(#[marshal(out, retval, len = 4, copy)] data: *mut *mut i32);
    #[marshal(fallible)]
    fn e(#[marshal(out, retval, own, len = *n, free = release(ptr, len))] data: *mut *mut i32, n: *mut usize);
    #[marshal(fallible)]
    fn f(#[marshal(out, retval, len = ret, copy)] data: *mut *mut u8) -> usize;

    #[marshal(ret(utf8, free = free))]
    safe fn g() -> *mut c_char;
    #[marshal(ret(utf16, copy))]
    safe fn h() -> *const u16;
    #[marshal(fallible, ret(cstr, own, free = free))]
    fn i() -> *mut c_char;
    #[marshal(fallible, ret(len = n, own, free = free))]
    fn j(n: usize) -> *mut i32;
    #[marshal(fallible, ret(own, free = free))]
    fn k() -> *mut i32;
    #[marshal(fallible, ret(len = n, free = release(ptr, len)))]
    fn l(n: usize) -> *mut i32;
    #[marshal(fallible, ret(free = free))]
    fn m() -> *mut i32;
    #[marshal(fallible, ret(utf8, free = free, nullable))]
    fn n() -> *mut c_char;
    #[marshal(fallible, ret(utf8, copy, len = n))]
    fn o(n: usize) -> *const c_char;
    #[marshal(fallible, ret(utf8, copy, lossy))]
    fn p() -> *const c_char;
    #[marshal(fallible, ret(utf8, copy, len = 3))]
    fn q() -> *const *const c_char;
    #[marshal(fallible, ret(bstr, free = free))]
    fn r() -> *mut u16;
    #[marshal(fallible)]
    fn s(#[marshal(in, len = n)] data: *const *const c_char, n: c_int) -> c_int;
}

#[allow(dead_code, reason = "only compiled")]
fn surfaces() {
    let _: fn(&[i32]) -> c_int = a;
    let _: fn(&mut Vec<i32>) -> Result<(), Error> = b;
    let _: [fn() -> Result<Vec<i32>, Error>; 2] = [c, d];
    let _: fn() -> Result<Owned<[i32]>, Error> = e;
    let _: fn() -> Result<Vec<u8>, Error> = f;
    let _: [fn() -> Result<String, Error>; 4] = [g, h, p, r];
    let _: fn() -> Result<Owned<CStr>, Error> = i;
    let _: fn(usize) -> Result<Owned<[i32]>, Error> = j;
    let _: fn() -> Result<Owned<i32>, Error> = k;
    let _: fn(usize) -> Result<Vec<i32>, Error> = l;
    let _: fn() -> Result<i32, Error> = m;
    let _: fn() -> Result<Option<String>, Error> = n;
    let _: fn(usize) -> Result<String, Error> = o;
    let _: fn() -> Result<[String; 3], Error> = q;
    let _: fn(&[u8]) -> Result<c_int, Error> = s;
}

fn main() {}
