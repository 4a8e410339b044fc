//! A database that several connections share.

use std::error::Error;
use std::ffi::c_int;
use std::fmt;

use pinvoke::Marshal;

use crate::c::database::DbRef;

/// Another connection of the same cache has what this one wants.
pub(crate) const LOCKED: c_int = 6;

/// What a connection is.
#[derive(Debug, Clone, Copy, Marshal)]
#[repr(i32)]
pub(crate) enum OpenFlags {
    /// To read and write, made if need be, at a URI, in a cache that connections share.
    Shared = 0x2_0000 | 0x40 | 0x4 | 0x2,
}

/// A number, and what the connection said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SqlError {
    pub(crate) code: c_int,
    pub(crate) message: String,
}

impl SqlError {
    pub(crate) fn new(code: c_int, db: DbRef<'_>) -> Self {
        Self { code, message: db.message().unwrap_or_default() }
    }

    pub(crate) fn of_open(code: c_int, db: Option<DbRef<'_>>) -> Self {
        db.map_or_else(|| Self::from(code), |db| Self::new(code, db))
    }
}

impl From<c_int> for SqlError {
    fn from(code: c_int) -> Self {
        Self { code, message: "no more is known".into() }
    }
}

impl From<pinvoke::Error> for SqlError {
    fn from(error: pinvoke::Error) -> Self {
        Self { code: -1, message: error.to_string() }
    }
}

impl fmt::Display for SqlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (code {})", self.message, self.code)
    }
}

impl Error for SqlError {}
