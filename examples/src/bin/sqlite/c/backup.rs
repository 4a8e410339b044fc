//! A copy of a database, some pages at a time, while the database is used.
#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use crate::error::SqliteError;
use core::ffi::{c_char, c_int};
use pinvoke::{Marshal, marshal};

/// How a copy goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Marshal)]
#[repr(i32)]
pub(crate) enum Copied {
    Some = 0,
    /// Somebody else has the database; later, perhaps.
    Busy = 5,
    Locked = 6,
    All = 101,
}

#[marshal(ok = ret == 0, error = SqliteError)]
unsafe extern "C" {
    #[marshal(handle, shared, busy)]
    type Db = super::Db;
    /// A copy under way. SQLite writes to the connection that it goes into whenever the other one changes, even if this was
    /// forgotten: so that connection belongs to it, and is closed after it.
    #[marshal(free = sqlite3_backup_finish, close = gone, busy = Db)]
    pub(crate) type Backup<'from>;

    unsafe fn sqlite3_backup_finish(backup: *mut Backup) -> c_int;

    /// Begins to copy a database of `from` over one of this connection's.
    #[marshal(method = backup_of, error = SqliteError::of_last(self), ret(own))]
    pub(crate) fn sqlite3_backup_init(
        #[marshal(retain = ret.to)] to: *mut Db,
        #[marshal(utf8)] to_name: *const c_char,
        from: *mut Db,
        #[marshal(utf8)] from_name: *const c_char,
    ) -> *mut Backup<'from>;
    /// Copies so many pages; all, if the number is negative.
    #[marshal(method = step, ok = ret == 0 || ret == 5 || ret == 6 || ret == 101, ret(as = Copied))]
    pub(crate) safe fn sqlite3_backup_step(backup: *mut Backup, pages: c_int) -> c_int;
    /// How many pages are left, as of the last step.
    #[marshal(method = remaining, plain)]
    pub(crate) safe fn sqlite3_backup_remaining(backup: *mut Backup) -> c_int;
    /// How many there are, as of the last step.
    #[marshal(method = pages, plain)]
    pub(crate) safe fn sqlite3_backup_pagecount(backup: *mut Backup) -> c_int;
}
