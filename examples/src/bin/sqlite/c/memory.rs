//! SQLite's own memory, and text in it.
#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use crate::error::SqliteError;
use core::ffi::{c_char, c_void};
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
}
