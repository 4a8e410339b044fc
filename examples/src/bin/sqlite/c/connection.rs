//! A connection: what opens and closes it, runs on it, and is told of it.
#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use crate::error::SqliteError;
use core::ffi::{c_char, c_int, c_void};
use pinvoke::marshal;

#[marshal(ok = ret == 0, error = SqliteError::new(ret, self))]
unsafe extern "C" {
    /// A connection.
    #[marshal(free = sqlite3_close, close = kept, shared)]
    pub(crate) type Db;

    #[marshal(error = SqliteError)]
    unsafe fn sqlite3_close(db: *mut Db) -> c_int;

    /// Opens or makes a database. A connection comes back also on failure, and tells what went wrong.
    #[marshal(method = open, error = SqliteError::of_open(ret, *db))]
    pub(crate) fn sqlite3_open(
        #[marshal(utf8)] path: *const c_char,
        #[marshal(retval, own = always)] db: *mut *mut Db,
    ) -> c_int;
    /// The number of what went wrong last.
    #[marshal(method = code, plain)]
    pub(crate) safe fn sqlite3_errcode(db: *mut Db) -> c_int;
    /// What went wrong last.
    #[marshal(method = message, plain, ret(cstr, copy))]
    pub(crate) safe fn sqlite3_errmsg(db: *mut Db) -> *const c_char;
    /// How many rows the last statement changed.
    #[marshal(method = changes, plain)]
    pub(crate) safe fn sqlite3_changes(db: *mut Db) -> c_int;
    /// The row that was inserted last.
    #[marshal(method = last_rowid, plain)]
    pub(crate) safe fn sqlite3_last_insert_rowid(db: *mut Db) -> i64;

    /// Runs statements; the closure sees each row, and may stop.
    #[marshal(method = exec, ok = ret == 0 || ret == 4)]
    pub(crate) fn sqlite3_exec(
        db: *mut Db,
        #[marshal(utf8)] sql: *const c_char,
        #[marshal(callback, fail = 1, ret(as = core::ops::ControlFlow<()>))] row: Option<
            unsafe extern "C" fn(
                *mut c_void,
                columns: c_int,
                #[marshal(cstr, len = columns)] values: *mut *mut c_char,
                #[marshal(cstr, len = columns)] names: *mut *mut c_char,
            ) -> c_int,
        >,
        data: *mut c_void,
        #[marshal(const = core::ptr::null_mut())] message: *mut *mut c_char,
    ) -> c_int;

    // A hook must not touch the connection that calls it. `on = other` wants closures that are `Send`, which none is that
    // has a connection.
    /// What is told of each row that changes, until another closure takes its place.
    #[marshal(method = on_update, plain, ret(ignore))]
    pub(crate) fn sqlite3_update_hook(
        db: *mut Db,
        #[marshal(callback, on = other, nullable, retain = db.update)] hook: Option<
            unsafe extern "C" fn(
                *mut c_void,
                operation: c_int,
                #[marshal(ignore)] database: *const c_char,
                #[marshal(cstr)] table: *const c_char,
                row: i64,
            ),
        >,
        data: *mut c_void,
    ) -> *mut c_void;
    /// Who may turn a commit into a rollback.
    #[marshal(method = on_commit, plain, ret(ignore))]
    pub(crate) fn sqlite3_commit_hook(
        db: *mut Db,
        #[marshal(callback, on = other, fail = 1, nullable, retain = db.commit, ret(as = bool))]
        refuses: Option<unsafe extern "C" fn(*mut c_void) -> c_int>,
        data: *mut c_void,
    ) -> *mut c_void;
}
