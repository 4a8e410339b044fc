//! zlib on the pool: two checksums, and the stream that compresses.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::{c_char, c_int, c_uint, c_ulong};

use libz_sys::z_stream;
use pinvoke::{Marshal, marshal};

use crate::error::ZlibError;

/// How much zlib may keep back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Marshal)]
#[repr(i32)]
pub(crate) enum Flush {
    /// As much as it likes.
    No = 0,
    /// Nothing: this is the end.
    Finish = 4,
}

/// By which zlib sees whether it was built with the same header.
#[expect(clippy::cast_possible_truncation, reason = "a hundred bytes or so")]
const STREAM_SIZE: c_int = size_of::<z_stream>() as c_int;

#[marshal(ok = ret == 0, error = ZlibError::new(ret, (*self).msg))]
unsafe extern "C" {
    /// A stream that compresses.
    #[marshal(state = z_stream, free = deflate_end, send, get(total_in: c_ulong, total_out: c_ulong, msg: cstr))]
    pub(crate) type Deflate;

    /// A new one, of gzip's format. `level` is 0 (store) to 9 (smallest).
    #[link_name = "deflateInit2_"]
    #[marshal(method = new, error = ZlibError::new(ret, (*strm).msg))]
    pub(crate) fn deflate_init(
        #[marshal(retval, own)] strm: *mut Deflate,
        level: c_int,
        #[marshal(const = 8)] method: c_int,
        #[marshal(const = 15 + 16)] window_bits: c_int,
        #[marshal(const = 8)] mem_level: c_int,
        #[marshal(const = 0)] strategy: c_int,
        #[marshal(const = c"1.2.11")] version: *const c_char,
        #[marshal(const = STREAM_SIZE)] stream_size: c_int,
    ) -> c_int;

    /// Compresses one buffer into the other, until one of them is at its end.
    #[marshal(blocking, ok = ret >= 0 || ret == -5, ret(value))]
    pub(crate) async fn deflate(
        #[marshal(lend(next_in, in, len = avail_in), lend(next_out, out, len = avail_out))]
        strm: *mut Deflate,
        #[marshal(as = Flush)] flush: c_int,
    ) -> c_int;

    #[link_name = "deflateEnd"]
    #[marshal(error = ZlibError::new(ret, None))]
    unsafe fn deflate_end(strm: *mut Deflate) -> c_int;
}

#[marshal]
unsafe extern "C" {
    /// Goes on from `crc`.
    #[marshal(blocking)]
    pub(crate) async fn crc32(crc: c_ulong, #[marshal(in, len = len)] buf: *const u8, len: c_uint)
    -> c_ulong;

    /// Goes on from `adler`.
    #[marshal(blocking)]
    pub(crate) async fn adler32(
        adler: c_ulong,
        #[marshal(in, len = len)] buf: *const u8,
        len: c_uint,
    ) -> c_ulong;
}

impl Deflate {
    /// What [`deflate`] returns at the end.
    pub(crate) const END: c_int = 1;
}
