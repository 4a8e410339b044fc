//! What C returns behind a `*const` may still be Rust's to free, and text may have a constant length.

#![allow(dead_code, reason = "only compiled")]

use core::ffi::{CStr, c_char, c_void};

use pinvoke::{Error, Owned, marshal};

unsafe extern "C" {
    fn free(ptr: *mut c_void);
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible, ret(len = 4, utf8, free = free))]
    fn code() -> *mut c_char;
    #[marshal(fallible, ret(len = 4, utf8, copy))]
    fn tag() -> *const c_char;
    #[marshal(fallible, ret(len = n, own, free = free))]
    fn values(n: usize) -> *const i32;
    #[marshal(fallible, ret(cstr, own, free = free))]
    fn name() -> *const c_char;
    #[marshal(fallible, ret(own, free = free))]
    fn value() -> *const i32;
    #[marshal(fallible)]
    fn data(#[marshal(out, retval, len = ret, copy)] data: *mut *mut u8) -> usize;
}

fn surfaces() {
    let _: [fn() -> Result<String, Error>; 2] = [code, tag];
    let _: fn(usize) -> Result<Owned<[i32]>, Error> = values;
    let _: fn() -> Result<Owned<CStr>, Error> = name;
    let _: fn() -> Result<Owned<i32>, Error> = value;
    let _: fn() -> Result<Vec<u8>, Error> = data;
}

fn main() {}
