//! A statement: what is bound to it, its rows, and their columns.
#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use super::memory::sqlite3_free;
use super::{Kind, Step, TRANSIENT};
use crate::error::SqliteError;
use core::ffi::{c_char, c_double, c_int, c_uchar, c_void};
use pinvoke::marshal;

#[marshal(ok = ret == 0, error = SqliteError::of_statement(ret, self))]
unsafe extern "C" {
    #[marshal(handle, shared, busy)]
    type Db = super::Db;
    /// A statement of a connection, which borrows what was bound to it.
    #[marshal(free = sqlite3_finalize, busy = Db)]
    pub(crate) type Stmt<'db, 'a>;

    #[marshal(plain)]
    unsafe fn sqlite3_finalize(stmt: *mut Stmt) -> c_int;

    /// The first statement of the text, if there is one, and what is behind it.
    #[marshal(method = prepare, error = SqliteError::new(ret, self))]
    pub(crate) fn sqlite3_prepare_v2(
        db: *mut Db,
        #[marshal(utf8, len = len)] sql: *const c_char,
        len: c_int,
        #[marshal(retval, own, nullable)] stmt: *mut *mut Stmt<'db, 'a>,
        #[marshal(rest = sql)] tail: *mut *const c_char,
    ) -> c_int;
    /// The next row, or the end.
    #[marshal(method = step, ok = ret == 100 || ret == 101, error = SqliteError::of_statement(ret, self), ret(as = Step))]
    pub(crate) safe fn sqlite3_step(stmt: *mut Stmt) -> c_int;
    /// To the beginning.
    #[marshal(method = reset, plain, ret(ignore))]
    pub(crate) safe fn sqlite3_reset(stmt: *mut Stmt) -> c_int;
    /// Whose statement it is.
    #[marshal(method = db, plain, ret(borrow = stmt))]
    pub(crate) safe fn sqlite3_db_handle(stmt: *const Stmt) -> *mut Db;
    /// The statement with what is bound to it.
    #[marshal(method = expanded, plain, fallible, error = SqliteError::no_memory(), ret(utf8, free = sqlite3_free, nullable))]
    pub(crate) safe fn sqlite3_expanded_sql(stmt: *mut Stmt) -> *mut c_char;

    /// How many columns a row has.
    #[marshal(method = columns, plain)]
    pub(crate) safe fn sqlite3_column_count(stmt: *const Stmt) -> c_int;
    /// What a column is called.
    #[marshal(method = name, plain, fallible, error = SqliteError::no_memory(), ret(utf8, copy, nullable))]
    pub(crate) safe fn sqlite3_column_name(stmt: *mut Stmt, column: c_int) -> *const c_char;
    /// What a column of this row holds.
    #[marshal(method = kind, plain, fallible, error = SqliteError, ret(as = Kind))]
    pub(crate) safe fn sqlite3_column_type(stmt: *mut Stmt, column: c_int) -> c_int;
    /// A column as a number.
    #[marshal(method = integer, plain)]
    pub(crate) safe fn sqlite3_column_int64(stmt: *mut Stmt, column: c_int) -> i64;
    /// A column as a number.
    #[marshal(method = float, plain)]
    pub(crate) safe fn sqlite3_column_double(stmt: *mut Stmt, column: c_int) -> c_double;
    /// A column as text, until the next call on the statement.
    #[marshal(method = text, plain, fallible, error = SqliteError::no_memory(), ret(utf8, len = sqlite3_column_bytes(stmt, column), borrow = stmt, nullable))]
    pub(crate) safe fn sqlite3_column_text(stmt: *mut Stmt, column: c_int) -> *const c_uchar;
    /// A column as bytes, until the next call on the statement. Of no bytes SQLite has no address.
    #[marshal(method = blob, plain, ret(len = sqlite3_column_bytes(stmt, column), borrow = stmt, nullable))]
    pub(crate) safe fn sqlite3_column_blob(stmt: *mut Stmt, column: c_int) -> *const c_void;
    #[marshal(plain)]
    safe fn sqlite3_column_bytes(stmt: *mut Stmt, column: c_int) -> c_int;

    /// At which place a parameter of this name stands: `:name`, `@name` or `$name`.
    #[marshal(method = place_of, plain, none = ret == 0, fallible, error = SqliteError, ret(value))]
    pub(crate) fn sqlite3_bind_parameter_index(
        stmt: *mut Stmt,
        #[marshal(utf8)] name: *const c_char,
    ) -> c_int;
    /// How many places there are.
    #[marshal(method = places, plain)]
    pub(crate) safe fn sqlite3_bind_parameter_count(stmt: *mut Stmt) -> c_int;
    /// Binds NULL.
    #[marshal(method = bind_null)]
    pub(crate) safe fn sqlite3_bind_null(stmt: *mut Stmt, at: c_int) -> c_int;
    /// Binds a number.
    #[marshal(method = bind_integer)]
    pub(crate) safe fn sqlite3_bind_int64(stmt: *mut Stmt, at: c_int, value: i64) -> c_int;
    /// Binds a number.
    #[marshal(method = bind_float)]
    pub(crate) safe fn sqlite3_bind_double(stmt: *mut Stmt, at: c_int, value: c_double) -> c_int;
    /// Binds text that outlives the statement; `None` is NULL.
    #[marshal(method = bind_text)]
    pub(crate) fn sqlite3_bind_text(
        stmt: *mut Stmt<'db, 'a>,
        at: c_int,
        #[marshal(utf8, len = len, retain = 'a, nullable)] text: *const c_char,
        len: c_int,
        #[marshal(const = None)] destroy: Option<unsafe extern "C" fn(*mut c_void)>,
    ) -> c_int;
    /// Binds a copy of bytes; none at all are an empty blob.
    #[marshal(method = bind_copy)]
    #[link_name = "sqlite3_bind_blob"]
    pub(crate) fn sqlite3_bind_copy(
        stmt: *mut Stmt,
        at: c_int,
        #[marshal(len = len, nullable)] bytes: *const c_void,
        len: c_int,
        #[marshal(const = TRANSIENT)] destroy: isize,
    ) -> c_int;
    /// Binds bytes with their owner, which SQLite drops when it is done with them.
    #[marshal(method = bind_owner)]
    #[link_name = "sqlite3_bind_blob"]
    pub(crate) fn sqlite3_bind_owner(
        stmt: *mut Stmt,
        at: c_int,
        #[marshal(len = len, retain = destroy)] bytes: *const c_void,
        len: c_int,
        #[marshal(destroy)] destroy: Option<unsafe extern "C" fn(*mut c_void)>,
    ) -> c_int;
}
