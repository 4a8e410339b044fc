//! What converts gets its types, paths and lengths from a macro.

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

macro_rules! declare {
    ($byte:ty, $unit:ty, $record:ty, $number:ty, $int:ty, $with:path, $free:path, $room:expr) => {
        #[::pinvoke::marshal]
        unsafe extern "C" {
            fn text(#[marshal(utf8)] s: *const $byte) -> $int;
            fn counted(#[marshal(utf16, len = n)] s: *const $unit, n: usize) -> $int;
            fn optional(#[marshal(path, nullable)] s: *const $byte) -> $int;
            fn texts(#[marshal(in, utf8, len = n)] argv: *const *const $byte, n: $int) -> $int;
            fn terminated(#[marshal(in, utf8)] argv: *const *const $byte) -> $int;
            #[marshal(fallible)]
            fn names(#[marshal(in, out, utf8, len = n, alloc = malloc, free = $free)] names: *mut *mut $byte, n: usize);
            #[marshal(fallible)]
            fn name(#[marshal(in, out, utf8, nullable, alloc = malloc(bytes), free = $free(ptr))] name: *mut *mut $byte);
            #[marshal(fallible)]
            fn get_name(#[marshal(out, retval, utf16, copy)] name: *mut *mut $unit);
            #[marshal(fallible)]
            fn get_person(#[marshal(out, retval, free = $free)] person: *mut *mut $record);
            #[marshal(fallible)]
            fn data(#[marshal(in, out, len = *n, alloc = malloc, free = $free)] data: *mut *mut $number, n: *mut usize);
            #[marshal(fallible)]
            fn owned(#[marshal(out, retval, own, len = *n, free = $free)] data: *mut *mut $number, n: *mut usize);
            #[marshal(fallible, ret(utf8, free = $free, nullable))]
            fn returned() -> *mut $byte;
            #[marshal(fallible, ret(len = n, own, free = $free))]
            fn guard(n: usize) -> *mut $number;
            fn written(#[marshal(out, utf8, len = n, written = ret)] buf: *mut $byte, n: $int) -> $int;
            fn constant(#[marshal(out, retval, utf8, lossy, len = $room)] buf: *mut $byte);
            fn grows(#[marshal(out, utf8, grow = full, len = n, written = ret)] buf: *mut $byte, n: usize) -> usize;
            fn asks(#[marshal(out, grow = ask, len = *n, written = *n)] buf: *mut $number, n: *mut usize) -> $int;
            fn cursor(#[marshal(in, cursor, len = *n)] p: *mut *const u8, n: *mut usize) -> $int;
            fn fills(#[marshal(out, cursor, len = *n)] p: *mut *mut $number, n: *mut usize) -> $int;
            fn converted(#[marshal(with = $with)] time: $int) -> $int;
            fn all(#[marshal(in, with = $with, len = n)] times: *const $int, n: usize) -> $int;
            #[marshal(ok = *status == 0)]
            fn hidden(#[marshal(out, ignore)] status: *mut $int) -> $int;
            #[marshal(fallible)]
            fn record(person: &$record) -> $int;
            #[marshal(fallible)]
            fn records(#[marshal(in, len = n)] people: *const $record, n: usize) -> $int;
        }
    };
}

declare!(c_char, u16, Person, i32, c_int, Millis, free, 60 + 4);

fn main() {}
