//! The streams of zlib and its compressed files, declared. This is all there is between the program and C.
//!
//! A `z_stream` is memory that the caller holds for zlib, and that zlib refuses once it has moved. What is to be
//! compressed, and room for what comes of it, travel in its fields.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::{c_char, c_int, c_long, c_uint, c_ulong, c_void};

use libz_sys::z_stream;
use pinvoke::{Marshal, marshal};

use crate::error::ZlibError;

/// The formats that hold a deflated stream, by the number of bits that zlib knows them by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Marshal)]
#[repr(i32)]
pub(crate) enum Format {
    /// RFC 1950, which may name a dictionary.
    Zlib = 15,
    /// RFC 1952, with its header and checksum.
    Gzip = 15 + 16,
}

/// How zlib looks for what it has seen before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Marshal)]
#[repr(i32)]
pub(crate) enum Strategy {
    Default = 0,
    Filtered = 1,
    HuffmanOnly = 2,
    RunLengths = 3,
    Fixed = 4,
}

/// How much zlib may keep back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Marshal)]
#[repr(i32)]
pub(crate) enum Flush {
    /// As much as it likes.
    No = 0,
    /// Nothing: this is the end.
    Finish = 4,
    /// What belongs to the next block.
    Block = 5,
}

/// How a call went that did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Marshal)]
#[repr(i32)]
pub(crate) enum Flow {
    /// It needs more input, or more room.
    Stuck = -5,
    On = 0,
    End = 1,
    /// It goes on once it has the dictionary that the stream names.
    Dictionary = 2,
}

/// By which zlib sees whether it was built with the same header.
#[expect(clippy::cast_possible_truncation, reason = "a hundred bytes or so")]
const STREAM_SIZE: c_int = size_of::<z_stream>() as c_int;

#[marshal(ok = ret == 0, error = ZlibError::new(ret, (*self).msg))]
unsafe extern "C" {
    /// A stream that compresses.
    #[marshal(state = z_stream, free = deflate_end, send, get(total_in: c_ulong, total_out: c_ulong, msg: cstr))]
    pub(crate) type Deflate;

    /// A new one.
    ///
    /// `level` is 0 (store) to 9 (smallest), or -1 for zlib's default.
    #[link_name = "deflateInit2_"]
    #[marshal(method = new, error = ZlibError::new(ret, (*strm).msg))]
    pub(crate) fn deflate_init(
        #[marshal(retval, own)] strm: *mut Deflate,
        level: c_int,
        #[marshal(const = 8)] method: c_int,
        #[marshal(as = Format)] window_bits: c_int,
        #[marshal(const = 8)] mem_level: c_int,
        #[marshal(as = Strategy)] strategy: c_int,
        #[marshal(const = c"1.2.11")] version: *const c_char,
        #[marshal(const = STREAM_SIZE)] stream_size: c_int,
    ) -> c_int;

    /// Compresses from `next_in` into `next_out`, until one of them is at its end.
    #[marshal(method = run, ok = ret >= 0 || ret == -5, ret(as = Flow))]
    pub(crate) fn deflate(
        #[marshal(lend(next_in, in, len = avail_in), lend(next_out, out, len = avail_out))]
        strm: *mut Deflate,
        #[marshal(as = Flush)] flush: c_int,
    ) -> c_int;

    /// From here on otherwise. What went in before is compressed first, as far as there is room.
    #[link_name = "deflateParams"]
    #[marshal(method = set, ok = ret >= 0 || ret == -5, ret(as = Flow))]
    pub(crate) fn deflate_params(
        #[marshal(lend(next_in, in, len = avail_in), lend(next_out, out, len = avail_out))]
        strm: *mut Deflate,
        level: c_int,
        #[marshal(as = Strategy)] strategy: c_int,
    ) -> c_int;

    /// What both sides have seen already.
    #[link_name = "deflateSetDictionary"]
    #[marshal(method = set_dictionary)]
    pub(crate) fn deflate_set_dictionary(
        strm: *mut Deflate,
        #[marshal(in, len = len)] dictionary: *const u8,
        len: c_uint,
    ) -> c_int;

    /// Another stream that has seen the same.
    #[link_name = "deflateCopy"]
    #[marshal(method = copy, error = ZlibError::new(ret, (*source).msg))]
    pub(crate) fn deflate_copy(#[marshal(retval, own)] dest: *mut Deflate, source: *const Deflate) -> c_int;

    /// As if it were new.
    #[link_name = "deflateReset"]
    #[marshal(method = reset)]
    pub(crate) fn deflate_reset(strm: *mut Deflate) -> c_int;

    #[link_name = "deflateEnd"]
    #[marshal(error = ZlibError::new(ret, None))]
    unsafe fn deflate_end(strm: *mut Deflate) -> c_int;

    /// A stream that expands.
    #[marshal(state = z_stream, free = inflate_end, send, get(total_in: c_ulong, total_out: c_ulong, adler: c_ulong, msg: cstr))]
    pub(crate) type Inflate;

    /// A new one.
    #[link_name = "inflateInit2_"]
    #[marshal(method = new, error = ZlibError::new(ret, (*strm).msg))]
    pub(crate) fn inflate_init(
        #[marshal(retval, own)] strm: *mut Inflate,
        #[marshal(as = Format)] window_bits: c_int,
        #[marshal(const = c"1.2.11")] version: *const c_char,
        #[marshal(const = STREAM_SIZE)] stream_size: c_int,
    ) -> c_int;

    /// Expands from `next_in` into `next_out`, until one of them is at its end, or the stream is.
    #[marshal(method = run, ok = ret >= 0 || ret == -5, ret(as = Flow))]
    pub(crate) fn inflate(
        #[marshal(lend(next_in, in, len = avail_in), lend(next_out, out, len = avail_out))]
        strm: *mut Inflate,
        #[marshal(as = Flush)] flush: c_int,
    ) -> c_int;

    /// The dictionary that the stream names; another is refused.
    #[link_name = "inflateSetDictionary"]
    #[marshal(method = set_dictionary)]
    pub(crate) fn inflate_set_dictionary(
        strm: *mut Inflate,
        #[marshal(in, len = len)] dictionary: *const u8,
        len: c_uint,
    ) -> c_int;

    /// Another stream that has seen the same.
    #[link_name = "inflateCopy"]
    #[marshal(method = copy, error = ZlibError::new(ret, (*source).msg))]
    pub(crate) fn inflate_copy(#[marshal(retval, own)] dest: *mut Inflate, source: *const Inflate) -> c_int;

    /// As if it were new.
    #[link_name = "inflateReset"]
    #[marshal(method = reset)]
    pub(crate) fn inflate_reset(strm: *mut Inflate) -> c_int;

    #[link_name = "inflateEnd"]
    #[marshal(error = ZlibError::new(ret, None))]
    unsafe fn inflate_end(strm: *mut Inflate) -> c_int;
}

#[marshal(error = ZlibError::of_file(self))]
unsafe extern "C" {
    /// A file that is compressed, or expanded, as it is written or read.
    #[marshal(free = gz_close, close = gone, send)]
    pub(crate) type GzFile;

    /// Opens one. `mode` is as of C's `fopen`, with a level behind it: `wb9`.
    #[link_name = "gzopen"]
    #[marshal(method = open, error = errno, ret(own))]
    pub(crate) fn gz_open(
        #[marshal(path)] path: *const c_char,
        #[marshal(cstr)] mode: *const c_char,
    ) -> *mut GzFile;

    /// How much is read at once; before anything is.
    #[link_name = "gzbuffer"]
    #[marshal(method = set_buffer, ok = ret == 0)]
    pub(crate) fn gz_buffer(file: *mut GzFile, size: c_uint) -> c_int;

    /// Reads on; 0 bytes are the end.
    #[link_name = "gzread"]
    #[marshal(method = read, ok = ret >= 0)]
    pub(crate) fn gz_read(
        file: *mut GzFile,
        #[marshal(out, len = len, written = ret)] buf: *mut c_void,
        len: c_uint,
    ) -> c_int;

    /// Reads a line, with its end, or as much of it as there is room for.
    #[link_name = "gzgets"]
    #[marshal(method = read_line, fallible, none = ret.is_null(), ret(ignore))]
    pub(crate) fn gz_gets(
        file: *mut GzFile,
        #[marshal(out, utf8, len = len)] buf: *mut c_char,
        len: c_int,
    ) -> *mut c_char;

    /// Writes text.
    #[link_name = "gzputs"]
    #[marshal(method = write_str, ok = ret >= 0)]
    pub(crate) fn gz_puts(file: *mut GzFile, #[marshal(utf8)] text: *const c_char) -> c_int;

    /// How far it is, in what is not compressed.
    #[link_name = "gztell"]
    #[marshal(method = position)]
    pub(crate) fn gz_tell(file: *mut GzFile) -> c_long;

    /// Whether the file is not compressed at all, and passes through.
    #[link_name = "gzdirect"]
    #[marshal(method = is_plain, ret(as = bool))]
    pub(crate) fn gz_direct(file: *mut GzFile) -> c_int;

    /// What went wrong last.
    #[link_name = "gzerror"]
    #[marshal(method = last_error, ret(utf8, copy))]
    pub(crate) fn gz_error(file: *const GzFile, #[marshal(out, retval)] errnum: *mut c_int) -> *const c_char;

    #[link_name = "gzclose"]
    #[marshal(ok = ret == 0, error = ZlibError::of_close(ret))]
    unsafe fn gz_close(file: *mut GzFile) -> c_int;
}
