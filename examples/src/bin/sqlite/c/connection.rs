//! A connection: what opens and closes it, runs on it, and is told of it.
#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use super::OpenFlags;
use super::memory::sqlite3_free;
use crate::error::SqliteError;
use core::ffi::{c_char, c_int, c_uint, c_void};
use core::ops::ControlFlow;
use pinvoke::marshal;

/// It is not written to.
const READ_ONLY_IMAGE: c_uint = 4;

#[marshal(ok = ret == 0, error = SqliteError::new(ret, self))]
unsafe extern "C" {
    /// A connection.
    #[marshal(free = sqlite3_close, close = kept, shared, busy)]
    pub(crate) type Db;

    #[marshal(error = SqliteError)]
    unsafe fn sqlite3_close(db: *mut Db) -> c_int;

    /// Opens or makes a database. A connection comes back also on failure, and tells what went wrong.
    #[marshal(method = open, error = SqliteError::of_open(ret, *db))]
    pub(crate) fn sqlite3_open(
        #[marshal(utf8)] path: *const c_char,
        #[marshal(retval, own = always)] db: *mut *mut Db,
    ) -> c_int;
    /// The same, for reading only, in memory, shared …: what the flags say. `vfs` is a way to reach files; SQLite has its own.
    #[marshal(method = open_with, error = SqliteError::of_open(ret, *db))]
    pub(crate) fn sqlite3_open_v2(
        #[marshal(utf8)] path: *const c_char,
        #[marshal(retval, own = always)] db: *mut *mut Db,
        #[marshal(as = OpenFlags)] flags: c_int,
        #[marshal(utf8, nullable)] vfs: *const c_char,
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
        #[marshal(callback, fail = 1, ret(as = ControlFlow<()>))] row: Option<
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

    // SQLite calls these in the middle of a change, and forbids them to use the connection. What is `Send` holds none, but
    // a `thread_local!` leads every closure to one: hence `busy`.
    /// Who is asked, with the count of the questions so far, whether to try again while another connection has a lock.
    #[marshal(method = on_busy)]
    pub(crate) fn sqlite3_busy_handler(
        db: &Db,
        #[marshal(callback, busy, on = other, fail = 0, nullable, retain = db.busy, ret(as = bool))]
        waits: Option<unsafe extern "C" fn(*mut c_void, tries: c_int) -> c_int>,
        data: *mut c_void,
    ) -> c_int;
    /// Who is told that a statement has come so many steps further, and may interrupt it.
    #[marshal(method = on_progress, plain)]
    pub(crate) fn sqlite3_progress_handler(
        db: &Db,
        steps: c_int,
        #[marshal(callback, busy, on = other, nullable, retain = db.progress, ret(as = ControlFlow<()>))]
        sees: Option<unsafe extern "C" fn(*mut c_void) -> c_int>,
        data: *mut c_void,
    );

    /// What is told of each row that changes, until another closure takes its place.
    #[marshal(method = on_update, plain, ret(ignore))]
    pub(crate) fn sqlite3_update_hook(
        db: &Db,
        #[marshal(callback, busy, on = other, nullable, retain = db.update)] hook: Option<
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
        db: &Db,
        #[marshal(callback, busy, on = other, fail = 1, nullable, retain = db.commit, ret(as = bool))]
        refuses: Option<unsafe extern "C" fn(*mut c_void) -> c_int>,
        data: *mut c_void,
    ) -> *mut c_void;

    /// The database as the bytes of its file would be, in memory of SQLite's.
    #[marshal(method = serialize, error = SqliteError::no_memory(), ret(own, len = *size, free = sqlite3_free))]
    pub(crate) fn sqlite3_serialize(
        db: *mut Db,
        #[marshal(utf8)] name: *const c_char,
        size: *mut i64,
        #[marshal(const = 0)] flags: c_uint,
    ) -> *mut u8;
    /// Reads the main database from bytes, which it keeps. SQLite closes what was there without a look at who uses it: hence
    /// `&mut`.
    #[marshal(method = deserialize)]
    pub(crate) fn sqlite3_deserialize(
        db: &mut Db,
        #[marshal(const = c"main".as_ptr())] name: *const c_char,
        #[marshal(in, readonly, len = len, retain = db.image)] bytes: *mut u8,
        len: i64,
        #[marshal(const = len)] capacity: i64,
        #[marshal(const = READ_ONLY_IMAGE)] flags: c_uint,
    ) -> c_int;
}
