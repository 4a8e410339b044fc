//! What converts is declared inside a function.

#![allow(dead_code, reason = "only compiled")]

fn main() {
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
        fn text(#[marshal(utf8)] s: *const c_char) -> c_int;
        fn counted(#[marshal(utf16, len = n)] s: *const u16, n: usize) -> c_int;
        fn optional(#[marshal(path, nullable)] s: *const c_char) -> c_int;
        fn texts(#[marshal(in, utf8, len = n)] argv: *const *const c_char, n: c_int) -> c_int;
        fn terminated(#[marshal(in, utf8)] argv: *const *const c_char) -> c_int;
        #[marshal(fallible)]
        fn names(#[marshal(in, out, utf8, len = n, alloc = malloc, free = free)] names: *mut *mut c_char, n: usize);
        #[marshal(fallible)]
        fn name(#[marshal(in, out, utf8, nullable, alloc = malloc(bytes), free = free(ptr))] name: *mut *mut c_char);
        #[marshal(fallible)]
        fn get_name(#[marshal(out, retval, utf16, copy)] name: *mut *mut u16);
        #[marshal(fallible)]
        fn get_person(#[marshal(out, retval, free = free)] person: *mut *mut Person);
        #[marshal(fallible)]
        fn data(#[marshal(in, out, len = *n, alloc = malloc, free = free)] data: *mut *mut i32, n: *mut usize);
        #[marshal(fallible)]
        fn owned(#[marshal(out, retval, own, len = *n, free = free)] data: *mut *mut i32, n: *mut usize);
        #[marshal(fallible, ret(utf8, free = free, nullable))]
        fn returned() -> *mut c_char;
        #[marshal(fallible, ret(len = n, own, free = free))]
        fn guard(n: usize) -> *mut i32;
        fn written(#[marshal(out, utf8, len = n, written = ret)] buf: *mut c_char, n: c_int) -> c_int;
        fn constant(#[marshal(out, retval, utf8, lossy, len = 64)] buf: *mut c_char);
        fn grows(#[marshal(out, utf8, grow = full, len = n, written = ret)] buf: *mut c_char, n: usize) -> usize;
        fn asks(#[marshal(out, grow = ask, len = *n, written = *n)] buf: *mut i32, n: *mut usize) -> c_int;
        fn cursor(#[marshal(in, cursor, len = *n)] p: *mut *const u8, n: *mut usize) -> c_int;
        fn fills(#[marshal(out, cursor, len = *n)] p: *mut *mut i32, n: *mut usize) -> c_int;
        fn converted(#[marshal(with = Millis)] time: c_int) -> c_int;
        fn all(#[marshal(in, with = Millis, len = n)] times: *const c_int, n: usize) -> c_int;
        #[marshal(ok = *status == 0)]
        fn hidden(#[marshal(out, ignore)] status: *mut c_int) -> c_int;
        #[marshal(fallible)]
        fn record(person: &Person) -> c_int;
        #[marshal(fallible)]
        fn records(#[marshal(in, len = n)] people: *const Person, n: usize) -> c_int;
    }
}
