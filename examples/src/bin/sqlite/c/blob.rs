//! One value, in pieces.
#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use crate::error::SqliteError;
use core::ffi::{c_char, c_int, c_void};
use pinvoke::marshal;

#[marshal(ok = ret == 0, error = SqliteError)]
unsafe extern "C" {
    #[marshal(handle, shared, busy)]
    type Db = super::Db;
    /// One value of one row, open for reading and writing in pieces.
    #[marshal(free = sqlite3_blob_close, busy = Db)]
    pub(crate) type Blob<'db>;

    #[marshal(plain)]
    unsafe fn sqlite3_blob_close(blob: *mut Blob) -> c_int;

    /// Opens one value.
    #[marshal(method = open_blob, error = SqliteError::new(ret, self))]
    pub(crate) fn sqlite3_blob_open(
        db: *mut Db,
        #[marshal(utf8)] database: *const c_char,
        #[marshal(utf8)] table: *const c_char,
        #[marshal(utf8)] column: *const c_char,
        row: i64,
        writes: c_int,
        #[marshal(retval, own)] blob: *mut *mut Blob<'db>,
    ) -> c_int;
    /// How long it is.
    #[marshal(method = len, plain)]
    pub(crate) safe fn sqlite3_blob_bytes(blob: *mut Blob) -> c_int;
    /// Fills the buffer from there on.
    #[marshal(method = read)]
    pub(crate) fn sqlite3_blob_read(
        blob: *mut Blob,
        #[marshal(out, len = len)] buffer: *mut c_void,
        len: c_int,
        offset: c_int,
    ) -> c_int;
    /// Writes from there on; the length stays.
    #[marshal(method = write)]
    pub(crate) fn sqlite3_blob_write(
        blob: *mut Blob,
        #[marshal(len = len)] bytes: *const c_void,
        len: c_int,
        offset: c_int,
    ) -> c_int;
}
