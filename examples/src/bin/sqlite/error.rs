//! What SQLite says went wrong.

use crate::c::{DbRef, StmtRef};
use core::ffi::c_int;
use core::fmt;

/// A number, and what the connection said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SqliteError {
    pub(crate) code: c_int,
    pub(crate) message: String,
}

impl SqliteError {
    pub(crate) fn new(code: c_int, db: DbRef<'_>) -> Self {
        Self { code, message: db.message().to_string_lossy().into_owned() }
    }

    /// Where the connection alone tells.
    pub(crate) fn of_last(db: DbRef<'_>) -> Self {
        Self::new(db.code(), db)
    }

    pub(crate) fn of_open(code: c_int, db: Option<DbRef<'_>>) -> Self {
        db.map_or_else(|| Self::from(code), |db| Self::new(code, db))
    }

    /// Where SQLite returns nothing but NULL.
    pub(crate) fn no_memory() -> Self {
        Self { code: 7, message: "out of memory".into() }
    }

    pub(crate) fn of_statement(code: c_int, stmt: StmtRef<'_, '_, '_>) -> Self {
        Self::new(code, stmt.db())
    }
}

impl From<c_int> for SqliteError {
    fn from(code: c_int) -> Self {
        Self { code, message: "no more is known".into() }
    }
}

impl From<pinvoke::Error> for SqliteError {
    fn from(error: pinvoke::Error) -> Self {
        Self { code: -1, message: error.to_string() }
    }
}

impl fmt::Display for SqliteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (code {})", self.message, self.code)
    }
}

impl std::error::Error for SqliteError {}
