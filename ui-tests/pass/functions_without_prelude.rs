//! C's structs of functions, where nothing of Rust's own is in scope, and much is named alike.
#![no_implicit_prelude]
#![deny(warnings, missing_docs, unsafe_op_in_unsafe_fn, unreachable_pub, missing_debug_implementations)]
#![allow(dead_code, reason = "only their names matter")]

use ::core::ffi::{c_char, c_int, c_void};
use ::core::option::Option;
use ::pinvoke::marshal;

struct Result;
struct Some;
struct Ok;
struct Functions;
struct Holder;
trait Drop {}
trait Clone {}
trait Sized {}

mod streams {
    use super::*;

    pub(crate) trait Stream {
        const SEEKS: bool;
        fn read(&mut self, buffer: &mut [u8]) -> usize;
        fn seek(&mut self, to: i64) -> c_int;
        fn close(&mut self) -> ::core::result::Result<(), ::pinvoke::Error>;
    }
}

/// Functions.
#[derive(::core::fmt::Debug)]
#[marshal(callback = streams::Stream, error = ::pinvoke::Error)]
#[repr(C)]
pub struct Ops {
    #[marshal(const = ::core::mem::size_of::<Self>())]
    size: usize,
    /// Fills.
    #[marshal(callback, fail = -1)]
    pub read: Option<
        unsafe extern "C" fn(
            data: *mut c_void,
            #[marshal(out, len = object, written = ret)] holder: *mut c_char,
            object: usize,
        ) -> isize,
    >,
    #[marshal(callback, nullable = streams::Stream::SEEKS, fail = -1)]
    seek: Option<unsafe extern "C" fn(this: *mut c_void, to: i64) -> c_int>,
    #[marshal(callback = streams::Stream::close, fail = -1, ret(const = 0, fallible))]
    r#type: unsafe extern "C" fn(record: *mut c_void) -> c_int,
}

/// One that knows its object.
#[derive(::core::fmt::Debug)]
#[marshal(callback = streams::Stream)]
#[repr(C)]
pub struct Own {
    #[marshal(callback, fail = -1)]
    seek: unsafe extern "C" fn(this: *mut c_void, to: i64) -> c_int,
    #[marshal(user_data)]
    data: *const c_void,
}

#[marshal(ok = ret == 0)]
unsafe extern "C" {
    /// An object.
    #[marshal(free = file_free)]
    type File<'a>;
    #[marshal(plain)]
    unsafe fn file_free(file: *mut File);
    fn file_read(#[marshal(callback = streams::Stream)] ops: *const Ops, data: *mut c_void) -> c_int;
    fn file_own(#[marshal(callback = streams::Stream, on = other)] ops: &Own) -> c_int;
    fn file_on(
        native: *mut c_void,
        file: &File<'a>,
        #[marshal(callback = streams::Stream, retain = 'a, on = caller, user_data = native)] copy: *const Ops,
    ) -> c_int;
    fn file_set(
        file: &File<'_>,
        #[marshal(callback = streams::Stream, retain = file.own, on = caller, earlier)] copy: *mut Own,
    ) -> c_int;
    fn file_ever(#[marshal(callback = streams::Stream, retain = 'static, on = other)] ops: *const Ops, data: *mut c_void) -> c_int;
    fn file_until(
        #[marshal(callback = streams::Stream, retain = destroy, on = other)] ops: *const Ops,
        data: *mut c_void,
        #[marshal(destroy)] destroy: unsafe extern "C" fn(*mut c_void),
    ) -> c_int;
}

fn main() {}
