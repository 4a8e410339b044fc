//! What converts has parameters with raw names.

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
    fn text(#[marshal(utf8)] r#type: *const c_char) -> c_int;
    fn counted(#[marshal(utf16, len = r#let)] r#type: *const u16, r#let: usize) -> c_int;
    fn optional(#[marshal(path, nullable)] r#type: *const c_char) -> c_int;
    fn texts(#[marshal(in, utf8, len = r#let)] r#match: *const *const c_char, r#let: c_int) -> c_int;
    fn terminated(#[marshal(in, utf8)] r#match: *const *const c_char) -> c_int;
    #[marshal(fallible)]
    fn names(#[marshal(in, out, utf8, len = r#let, alloc = malloc, free = free)] r#in: *mut *mut c_char, r#let: usize);
    #[marshal(fallible)]
    fn name(#[marshal(in, out, utf8, nullable, alloc = malloc(bytes), free = free(ptr))] r#fn: *mut *mut c_char);
    #[marshal(fallible)]
    fn get_name(#[marshal(out, retval, utf16, copy)] r#fn: *mut *mut u16);
    #[marshal(fallible)]
    fn get_person(#[marshal(out, retval, free = free)] r#ref: *mut *mut Person);
    #[marshal(fallible)]
    fn data(#[marshal(in, out, len = *r#let, alloc = malloc, free = free)] r#move: *mut *mut i32, r#let: *mut usize);
    #[marshal(fallible)]
    fn owned(#[marshal(out, retval, own, len = *r#let, free = free)] r#move: *mut *mut i32, r#let: *mut usize);
    #[marshal(fallible, ret(utf8, free = free, nullable))]
    fn returned() -> *mut c_char;
    #[marshal(fallible, ret(len = r#let, own, free = free))]
    fn guard(r#let: usize) -> *mut i32;
    fn written(#[marshal(out, utf8, len = r#let, written = ret)] r#mut: *mut c_char, r#let: c_int) -> c_int;
    fn constant(#[marshal(out, retval, utf8, lossy, len = 64)] r#mut: *mut c_char);
    fn grows(#[marshal(out, utf8, grow = full, len = r#let, written = ret)] r#mut: *mut c_char, r#let: usize) -> usize;
    fn asks(#[marshal(out, grow = ask, len = *r#let, written = *r#let)] r#mut: *mut i32, r#let: *mut usize) -> c_int;
    fn cursor(#[marshal(in, cursor, len = *r#let)] r#loop: *mut *const u8, r#let: *mut usize) -> c_int;
    fn fills(#[marshal(out, cursor, len = *r#let)] r#loop: *mut *mut i32, r#let: *mut usize) -> c_int;
    fn converted(#[marshal(with = Millis)] r#impl: c_int) -> c_int;
    fn r#all(#[marshal(in, with = Millis, len = r#let)] r#impl: *const c_int, r#let: usize) -> c_int;
    #[marshal(ok = *r#where == 0)]
    fn hidden(#[marshal(out, ignore)] r#where: *mut c_int) -> c_int;
    #[marshal(fallible)]
    fn record(r#ref: &Person) -> c_int;
    #[marshal(fallible)]
    fn records(#[marshal(in, len = r#let)] r#use: *const Person, r#let: usize) -> c_int;
}

fn main() {}
