//! SQLite, declared. This is all there is between the program and C.
//!
//! A database is used by many statements at once, so `Db` is shared. A statement changes with each step, so what is
//! borrowed from it ends there. Text and blobs that are bound are borrowed until the statement ends (`'a`), copied, or
//! handed over with their owner.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::cmp::Ordering;
use core::ffi::{c_char, c_double, c_int, c_uchar, c_void};

use libsqlite3_sys as _;
use pinvoke::{Marshal, marshal};

use crate::error::SqliteError;

/// What a step came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Marshal)]
#[repr(i32)]
pub(crate) enum Step {
    Row = 100,
    Done = 101,
}

/// The type of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Marshal)]
#[repr(i32)]
pub(crate) enum Kind {
    Integer = 1,
    Float = 2,
    Text = 3,
    Blob = 4,
    Null = 5,
}

/// Text in UTF-8, and a function whose result depends on its arguments alone.
const UTF8_DETERMINISTIC: c_int = 1 | 0x800;
const UTF8: c_int = 1;
/// SQLite copies what it is given.
const TRANSIENT: isize = -1;

#[marshal(ok = ret == 0, error = SqliteError::new(ret, self))]
unsafe extern "C" {
    /// A connection.
    #[marshal(free = sqlite3_close, close = kept, shared)]
    pub(crate) type Db;
    /// A statement of a connection, which borrows what was bound to it.
    #[marshal(free = sqlite3_finalize)]
    pub(crate) type Stmt<'db, 'a>;
    /// One value of one row, open for reading and writing in pieces.
    #[marshal(free = sqlite3_blob_close)]
    pub(crate) type Blob<'db>;
    /// A call of a function of ours, under way.
    #[marshal(shared)]
    pub(crate) type Context;
    /// An argument of it.
    #[marshal(shared)]
    pub(crate) type Value;

    #[marshal(error = SqliteError)]
    unsafe fn sqlite3_close(db: *mut Db) -> c_int;
    #[marshal(plain)]
    unsafe fn sqlite3_finalize(stmt: *mut Stmt) -> c_int;
    #[marshal(plain)]
    unsafe fn sqlite3_blob_close(blob: *mut Blob) -> c_int;
    #[marshal(plain)]
    unsafe fn sqlite3_free(memory: *mut c_void);

    /// Opens or makes a database. A connection comes back also on failure, and tells what went wrong.
    #[marshal(method = open, error = SqliteError::of_open(ret, *db))]
    pub(crate) fn sqlite3_open(
        #[marshal(utf8)] path: *const c_char,
        #[marshal(retval, own = always)] db: *mut *mut Db,
    ) -> c_int;
    /// What went wrong last.
    #[marshal(method = message, plain, ret(cstr, copy))]
    pub(crate) safe fn sqlite3_errmsg(db: *mut Db) -> *const c_char;
    /// How many rows the last statement changed.
    #[marshal(method = changes, plain)]
    pub(crate) safe fn sqlite3_changes(db: *mut Db) -> c_int;
    /// The row that was inserted last.
    #[marshal(method = last_rowid, plain)]
    pub(crate) safe fn sqlite3_last_insert_rowid(db: *mut Db) -> i64;
    /// How much memory SQLite has.
    #[marshal(plain)]
    pub(crate) safe fn sqlite3_memory_used() -> i64;

    /// The first statement of the text, if there is one, and what is behind it.
    #[marshal(method = prepare)]
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

    /// Binds NULL.
    #[marshal(method = bind_null, error = SqliteError::of_statement(ret, self))]
    pub(crate) safe fn sqlite3_bind_null(stmt: *mut Stmt, at: c_int) -> c_int;
    /// Binds a number.
    #[marshal(method = bind_integer, error = SqliteError::of_statement(ret, self))]
    pub(crate) safe fn sqlite3_bind_int64(stmt: *mut Stmt, at: c_int, value: i64) -> c_int;
    /// Binds a number.
    #[marshal(method = bind_float, error = SqliteError::of_statement(ret, self))]
    pub(crate) safe fn sqlite3_bind_double(stmt: *mut Stmt, at: c_int, value: c_double) -> c_int;
    /// Binds text that outlives the statement; `None` is NULL.
    #[marshal(method = bind_text, error = SqliteError::of_statement(ret, self))]
    pub(crate) fn sqlite3_bind_text(
        stmt: *mut Stmt<'db, 'a>,
        at: c_int,
        #[marshal(utf8, len = len, retain = 'a, nullable)] text: *const c_char,
        len: c_int,
        #[marshal(const = None)] destroy: Option<unsafe extern "C" fn(*mut c_void)>,
    ) -> c_int;
    /// Binds a copy of bytes; none at all are an empty blob.
    #[marshal(method = bind_copy, error = SqliteError::of_statement(ret, self))]
    #[link_name = "sqlite3_bind_blob"]
    pub(crate) fn sqlite3_bind_copy(
        stmt: *mut Stmt,
        at: c_int,
        #[marshal(len = len, nullable)] bytes: *const c_void,
        len: c_int,
        #[marshal(const = TRANSIENT)] destroy: isize,
    ) -> c_int;
    /// Binds bytes with their owner, which SQLite drops when it is done with them.
    #[marshal(method = bind_owner, error = SqliteError::of_statement(ret, self))]
    #[link_name = "sqlite3_bind_blob"]
    pub(crate) fn sqlite3_bind_owner(
        stmt: *mut Stmt,
        at: c_int,
        #[marshal(len = len, retain = destroy)] bytes: *const c_void,
        len: c_int,
        #[marshal(destroy)] destroy: Option<unsafe extern "C" fn(*mut c_void)>,
    ) -> c_int;
    /// The statement with what is bound to it.
    #[marshal(method = expanded, plain, fallible, error = SqliteError::no_memory(), ret(utf8, free = sqlite3_free, nullable))]
    pub(crate) safe fn sqlite3_expanded_sql(stmt: *mut Stmt) -> *mut c_char;

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

    /// A function of ours, by its name in SQL, until another of that name takes its place or the connection is closed.
    #[marshal(method = function)]
    pub(crate) fn sqlite3_create_function_v2(
        db: *mut Db,
        #[marshal(utf8)] name: *const c_char,
        arguments: c_int,
        #[marshal(const = UTF8_DETERMINISTIC)] flags: c_int,
        #[marshal(user_data)] data: *mut c_void,
        #[marshal(callback, on = caller, retain = destroy)] call: Option<
            unsafe extern "C" fn(
                #[marshal(user_data = sqlite3_user_data)] context: *mut Context,
                count: c_int,
                #[marshal(len = count)] values: *mut *mut Value,
            ),
        >,
        #[marshal(const = None)] step: Option<unsafe extern "C" fn()>,
        #[marshal(const = None)] finish: Option<unsafe extern "C" fn()>,
        #[marshal(destroy)] destroy: Option<unsafe extern "C" fn(*mut c_void)>,
    ) -> c_int;
    #[marshal(plain)]
    unsafe fn sqlite3_user_data(context: *mut Context) -> *mut c_void;
    /// An argument as a number.
    #[marshal(method = integer, plain)]
    pub(crate) safe fn sqlite3_value_int64(value: *mut Value) -> i64;
    /// What the function returns.
    #[marshal(method = result_integer, plain)]
    pub(crate) safe fn sqlite3_result_int64(context: *mut Context, value: i64);

    // SQLite has promises of these closures that no type makes, so that they are not safe; `hooks.rs` keeps them. What is
    // `Send` holds no connection, but a `thread_local!` leads every closure to one.
    /// What is told of each row that changes, until another closure takes its place.
    ///
    /// # Safety
    ///
    /// The closure does nothing with this connection, by whatever way: SQLite is in the middle of a change of it.
    #[marshal(method = on_update, plain, ret(ignore))]
    pub(crate) unsafe fn sqlite3_update_hook(
        db: &Db,
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
    ///
    /// # Safety
    ///
    /// As of [`on_update`](Self::on_update).
    #[marshal(method = on_commit, plain, ret(ignore))]
    pub(crate) unsafe fn sqlite3_commit_hook(
        db: &Db,
        #[marshal(callback, on = other, fail = 1, nullable, retain = db.commit, ret(as = bool))]
        refuses: Option<unsafe extern "C" fn(*mut c_void) -> c_int>,
        data: *mut c_void,
    ) -> *mut c_void;
    /// An order of text.
    ///
    /// # Safety
    ///
    /// The closure is a total order, always the same, and does nothing with this connection: SQLite defines nothing else.
    #[marshal(method = collation)]
    pub(crate) unsafe fn sqlite3_create_collation_v2(
        db: &Db,
        #[marshal(utf8)] name: *const c_char,
        #[marshal(const = UTF8)] encoding: c_int,
        #[marshal(user_data)] data: *mut c_void,
        #[marshal(callback, on = other, fail = 0, retain = destroy, ret(as = Ordering))] compare: Option<
            unsafe extern "C" fn(
                *mut c_void,
                one_len: c_int,
                #[marshal(len = one_len)] one: *const c_void,
                two_len: c_int,
                #[marshal(len = two_len)] two: *const c_void,
            ) -> c_int,
        >,
        #[marshal(destroy = ok)] destroy: Option<unsafe extern "C" fn(*mut c_void)>,
    ) -> c_int;

    /// Opens one value.
    #[marshal(method = open_blob)]
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
    #[marshal(method = read, error = SqliteError)]
    pub(crate) fn sqlite3_blob_read(
        blob: *mut Blob,
        #[marshal(out, len = len)] buffer: *mut c_void,
        len: c_int,
        offset: c_int,
    ) -> c_int;
    /// Writes from there on; the length stays.
    #[marshal(method = write, error = SqliteError)]
    pub(crate) fn sqlite3_blob_write(
        blob: *mut Blob,
        #[marshal(len = len)] bytes: *const c_void,
        len: c_int,
        offset: c_int,
    ) -> c_int;

    /// A name as SQL writes it.
    #[marshal(error = SqliteError::no_memory(), ret(utf8, free = sqlite3_free))]
    #[link_name = "sqlite3_mprintf"]
    pub(crate) fn quoted_name(
        #[marshal(const = c"\"%w\"")] format: *const c_char,
        #[marshal(variadic, utf8)] name: *const c_char,
    ) -> *mut c_char;
}
