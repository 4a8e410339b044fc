//! What converts has parameters named like what the wrapper uses.

#![allow(dead_code, reason = "only compiled")]

use core::ffi::{c_char, c_int, c_void};

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

enum Millis {}

// SAFETY: a number points at nothing.
unsafe impl ::pinvoke::Conversion for Millis {
    type Surface = i64;
    type Native = c_int;

    fn to_native(value: &i64, _: &::pinvoke::Scratch) -> ::core::result::Result<c_int, ::pinvoke::ConversionError> {
        let _ = value;
        ::core::result::Result::Ok(0)
    }

    unsafe fn from_native(native: &c_int) -> ::core::result::Result<i64, ::pinvoke::ConversionError> {
        ::core::result::Result::Ok(*native as i64)
    }
}

#[derive(::pinvoke::Marshal)]
struct Person {
    #[marshal(utf8, copy)]
    name: String,
    #[marshal(as = c_int)]
    grown: bool,
}

#[::pinvoke::marshal]
unsafe extern "C" {
    fn text(#[marshal(utf8)] scratch: *const c_char) -> c_int;
    fn counted(#[marshal(utf16, len = ptr)] scratch: *const u16, ptr: usize) -> c_int;
    fn optional(#[marshal(path, nullable)] scratch: *const c_char) -> c_int;
    fn texts(#[marshal(in, utf8, len = ptr)] storage: *const *const c_char, ptr: c_int) -> c_int;
    fn terminated(#[marshal(in, utf8)] storage: *const *const c_char) -> c_int;
    #[marshal(fallible)]
    fn names(#[marshal(in, out, utf8, len = ptr, alloc = malloc, free = free)] names_storage: *mut *mut c_char, ptr: usize);
    #[marshal(fallible)]
    fn name(#[marshal(in, out, utf8, nullable, alloc = malloc, free = free)] made: *mut *mut c_char);
    #[marshal(fallible)]
    fn get_name(#[marshal(out, retval, utf16, copy)] made: *mut *mut u16);
    #[marshal(fallible)]
    fn get_person(#[marshal(out, retval, free = free)] value: *mut *mut Person);
    #[marshal(fallible)]
    fn data(#[marshal(in, out, len = *ptr, alloc = malloc, free = free)] held: *mut *mut i32, ptr: *mut usize);
    #[marshal(fallible)]
    fn owned(#[marshal(out, retval, own, len = *ptr, free = free)] held: *mut *mut i32, ptr: *mut usize);
    #[marshal(fallible, ret(utf8, free = free, nullable))]
    fn returned() -> *mut c_char;
    #[marshal(fallible, ret(len = ptr, own, free = free))]
    fn guard(ptr: usize) -> *mut i32;
    fn written(#[marshal(out, utf8, len = ptr, written = ret)] text: *mut c_char, ptr: c_int) -> c_int;
    fn constant(#[marshal(out, retval, utf8, lossy, len = 64)] text: *mut c_char);
    fn grows(#[marshal(out, utf8, grow = full, len = ptr, written = ret)] text: *mut c_char, ptr: usize) -> usize;
    fn asks(#[marshal(out, grow = ask, len = *ptr, written = *ptr)] text: *mut i32, ptr: *mut usize) -> c_int;
    fn cursor(#[marshal(in, cursor, len = *ptr)] base: *mut *const u8, ptr: *mut usize) -> c_int;
    fn fills(#[marshal(out, cursor, len = *ptr)] base: *mut *mut i32, ptr: *mut usize) -> c_int;
    fn converted(#[marshal(with = Millis)] converted: c_int) -> c_int;
    fn all(#[marshal(in, with = Millis, len = ptr)] refused: *const c_int, ptr: usize) -> c_int;
    #[marshal(ok = *native == 0)]
    fn hidden(#[marshal(out, ignore)] native: *mut c_int) -> c_int;
    #[marshal(fallible)]
    fn record(value: &Person) -> c_int;
    #[marshal(fallible)]
    fn records(#[marshal(in, len = ptr)] place: *const Person, ptr: usize) -> c_int;

    #[marshal(fallible)]
    fn more(
        #[marshal(out, retval, len = *len, free = free(ptr))] held: *mut *mut i32,
        len: *mut usize,
        #[marshal(in, utf8)] bytes: *const *const c_char,
        #[marshal(out, retval, utf8, copy)] fits: *mut *mut c_char,
        #[marshal(utf16, len = count)] layout: *const u16,
        count: usize,
        #[marshal(as = bool)] made_made: c_int,
        #[marshal(in, out, with = Millis)] native: *mut c_int,
        #[marshal(out, retval, utf8, len = 8)] grow: *mut c_char,
    );
}

fn main() {}
