//! SQLite's own memory, and text in it.
#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use crate::error::SqliteError;
use core::ffi::{c_char, c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    pub(super) unsafe fn sqlite3_free(memory: *mut c_void);
    /// How much memory SQLite has.
    pub(crate) safe fn sqlite3_memory_used() -> i64;

    /// A name as SQL writes it.
    #[marshal(error = SqliteError::no_memory(), ret(utf8, free = sqlite3_free))]
    #[link_name = "sqlite3_mprintf"]
    pub(crate) fn quoted_name(
        #[marshal(const = c"\"%w\"")] format: *const c_char,
        #[marshal(variadic, utf8)] name: *const c_char,
    ) -> *mut c_char;
    /// Text as SQL writes it, with its quotes; of none, `NULL`.
    #[marshal(error = SqliteError::no_memory(), ret(utf8, free = sqlite3_free))]
    #[link_name = "sqlite3_mprintf"]
    pub(crate) fn quoted_text(
        #[marshal(const = c"%Q")] format: *const c_char,
        #[marshal(variadic, utf8, nullable)] text: *const c_char,
    ) -> *mut c_char;
    /// A condition for text that begins so, to which a number may be added before the quote is closed.
    #[marshal(error = SqliteError::no_memory(), ret(utf8, free = sqlite3_free))]
    #[link_name = "sqlite3_mprintf"]
    pub(crate) fn numbered(
        #[marshal(const = c"'%q-%d'")] format: *const c_char,
        #[marshal(variadic, utf8)] text: *const c_char,
        number: c_int,
    ) -> *mut c_char;
    /// A row of a table, as a statement.
    #[marshal(error = SqliteError::no_memory(), ret(utf8, free = sqlite3_free))]
    #[link_name = "sqlite3_mprintf"]
    pub(crate) fn insertion(
        #[marshal(const = c"INSERT INTO \"%w\" VALUES (%lld, %Q)")] format: *const c_char,
        #[marshal(variadic, utf8)] table: *const c_char,
        id: i64,
        #[marshal(utf8, nullable)] text: *const c_char,
    ) -> *mut c_char;
}
