//! SQLite, as far as it waits: statements that run on the pool (`blocking`), and `sqlite3_unlock_notify`, which tells
//! when a connection that shares its cache with others may try again.
//!
//! SQLite calls back at once, inside the call, if the lock is gone by then; else on the thread that ends the other
//! transaction, for all that wait at once: the callback gets a list of states. It never calls if the transaction never
//! ends, or if the wait is cancelled, which is asking again without a callback. An operation has its connection alone: a
//! connection waits once. In the callback SQLite allows no call of its own: hence `busy`.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::{c_char, c_int, c_void};

use libsqlite3_sys as _;
use pinvoke::marshal;

use crate::database::{OpenFlags, SqlError};

/// How a connection is opened, and what it is told to be.
#[marshal(ok = ret == 0, error = SqlError::new(ret, self))]
unsafe extern "C" {
    /// A connection. SQLite lets one thread at a time use it, whichever that is.
    #[marshal(free = sqlite3_close_v2, send, busy)]
    pub(crate) type Db;

    #[marshal(error = SqlError)]
    unsafe fn sqlite3_close_v2(db: *mut Db) -> c_int;

    /// Opens or makes a database.
    #[marshal(method = open, error = SqlError::of_open(ret, *db))]
    pub(crate) fn sqlite3_open_v2(
        #[marshal(utf8)] path: *const c_char,
        #[marshal(retval, own = always)] db: *mut *mut Db,
        #[marshal(as = OpenFlags)] flags: c_int,
        #[marshal(const = core::ptr::null())] vfs: *const c_char,
    ) -> c_int;

    /// What went wrong last.
    #[marshal(method = message, plain, ret(utf8, lossy, copy))]
    pub(crate) safe fn sqlite3_errmsg(db: *const Db) -> *const c_char;

    /// Runs statements, here and now.
    #[marshal(method = exec)]
    pub(crate) fn sqlite3_exec(
        db: *mut Db,
        #[marshal(utf8)] sql: *const c_char,
        #[marshal(const = None)] row: Option<unsafe extern "C" fn()>,
        #[marshal(const = core::ptr::null_mut())] data: *mut c_void,
        #[marshal(const = core::ptr::null_mut())] message: *mut *mut c_char,
    ) -> c_int;

    /// Runs statements on the pool; the closure sees the first column of each row, there.
    #[link_name = "sqlite3_exec"]
    #[marshal(blocking)]
    pub(crate) async fn query(
        db: *mut Db,
        #[marshal(utf8)] sql: *const c_char,
        #[marshal(callback, fail = 1, ret(const = 0))] row: Option<
            unsafe extern "C" fn(
                data: *mut c_void,
                columns: c_int,
                #[marshal(cstr, len = columns)] values: *mut *mut c_char,
                #[marshal(ignore)] names: *mut *mut c_char,
            ) -> c_int,
        >,
        data: *mut c_void,
        #[marshal(const = core::ptr::null_mut())] message: *mut *mut c_char,
    ) -> c_int;

    /// Waits until the transaction has ended that was in the way of this connection.
    #[link_name = "sqlite3_unlock_notify"]
    #[marshal(pending = ret == 0, cancel = notify_nobody(db, None, core::ptr::null_mut()) == 0, silent)]
    pub(crate) async fn unlocked(
        db: *mut Db,
        #[marshal(callback = complete, busy)] notify: Option<
            unsafe extern "C" fn(#[marshal(user_data, len = count)] waiting: *mut *mut c_void, count: c_int),
        >,
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;

    #[link_name = "sqlite3_unlock_notify"]
    #[marshal(plain)]
    unsafe fn notify_nobody(
        db: *mut Db,
        notify: Option<unsafe extern "C" fn(*mut *mut c_void, c_int)>,
        state: *mut c_void,
    ) -> c_int;
}
