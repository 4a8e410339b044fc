//! zlib, declared. This is all there is between the program and C.
//!
//! The parameters are those of `zlib.h`, in its order; the words say what the pointers mean.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::{c_char, c_int, c_uint, c_ulong};

use libz_sys as _; // only links the library
use pinvoke::marshal;

use crate::error::{Code, ZlibError};

#[marshal(error = ZlibError)]
unsafe extern "C" {
    /// The version of the library, such as `1.3.1`.
    #[link_name = "zlibVersion"]
    #[marshal(ret(cstr, borrow = 'static))]
    pub(crate) fn zlib_version() -> *const c_char;

    /// zlib's own words for `code`.
    ///
    /// Older releases look `code` up in a table without checking it; [`Code`] has only what the table has.
    #[link_name = "zError"]
    #[marshal(ret(cstr, borrow = 'static))]
    pub(crate) fn z_error(#[marshal(as = Code)] code: c_int) -> *const c_char;

    /// The CRC-32 of `buf`, going on from `crc`; that of nothing is 0.
    pub(crate) fn crc32(crc: c_ulong, #[marshal(in, len = len)] buf: *const u8, len: c_uint) -> c_ulong;

    /// The Adler-32 of `buf`, going on from `adler`; that of nothing is 1.
    pub(crate) fn adler32(adler: c_ulong, #[marshal(in, len = len)] buf: *const u8, len: c_uint) -> c_ulong;

    /// The most bytes that `source_len` bytes can become in [`compress2`].
    #[link_name = "compressBound"]
    pub(crate) safe fn compress_bound(source_len: c_ulong) -> c_ulong;

    /// Compresses `source` into `dest`; gives the bytes written.
    ///
    /// `level` is 0 (store) to 9 (smallest), or -1 for zlib's default.
    #[marshal(ok = ret == 0)]
    pub(crate) fn compress2(
        #[marshal(out, len = *dest_len, written = *dest_len)] dest: *mut u8,
        dest_len: *mut c_ulong,
        #[marshal(in, len = source_len)] source: *const u8,
        source_len: c_ulong,
        level: c_int,
    ) -> c_int;

    /// Expands `source`, which must be whole, into `dest`; gives the bytes written.
    #[marshal(ok = ret == 0)]
    pub(crate) fn uncompress(
        #[marshal(out, len = *dest_len, written = *dest_len)] dest: *mut u8,
        dest_len: *mut c_ulong,
        #[marshal(in, len = source_len)] source: *const u8,
        source_len: c_ulong,
    ) -> c_int;
}
