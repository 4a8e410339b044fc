//! Functions and orders of ours that SQL calls.
#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use super::{Kind, TRANSIENT};
use crate::error::SqliteError;
use core::cmp::Ordering;
use core::ffi::{c_char, c_int, c_uchar, c_void};
use pinvoke::marshal;

/// Text in UTF-8.
const UTF8: c_int = 1;
/// And a function whose result depends on its arguments alone.
const DETERMINISTIC: c_int = 0x800;

#[marshal(ok = ret == 0, error = SqliteError::new(ret, self))]
unsafe extern "C" {
    #[marshal(handle, shared, busy)]
    type Db = super::Db;
    /// A call of a function of ours, under way.
    #[marshal(shared)]
    pub(crate) type Context;
    /// An argument of it.
    #[marshal(shared)]
    pub(crate) type Value;

    /// A function of ours, by its name in SQL, until another of that name takes its place or the connection is closed.
    #[marshal(method = function)]
    pub(crate) fn sqlite3_create_function_v2(
        db: *mut Db,
        #[marshal(utf8)] name: *const c_char,
        arguments: c_int,
        #[marshal(const = UTF8 | DETERMINISTIC)] flags: c_int,
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
    // An order that contradicts itself leaves indices that do, as a file from a stranger may have them: SQLite finds the
    // wrong rows by them, and reads no memory that is not its own.
    /// An order of text, which is always the same.
    #[marshal(method = collation)]
    pub(crate) fn sqlite3_create_collation_v2(
        db: &Db,
        #[marshal(utf8)] name: *const c_char,
        #[marshal(const = UTF8)] encoding: c_int,
        #[marshal(user_data)] data: *mut c_void,
        #[marshal(callback, busy, on = other, fail = 0, retain = destroy, ret(as = Ordering))]
        compare: Option<
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

    /// An argument as a number.
    #[marshal(method = integer, plain)]
    pub(crate) safe fn sqlite3_value_int64(value: *mut Value) -> i64;
    /// What kind of value it is.
    #[marshal(method = kind, plain, fallible, error = SqliteError, ret(as = Kind))]
    pub(crate) safe fn sqlite3_value_type(value: *mut Value) -> c_int;
    /// An argument as text. What is declared of a value does not change it afterwards.
    #[marshal(method = text, plain, fallible, error = SqliteError::no_memory(), ret(utf8, len = sqlite3_value_bytes(value), borrow = value, stable, nullable))]
    pub(crate) safe fn sqlite3_value_text(value: *mut Value) -> *const c_uchar;
    #[marshal(plain)]
    safe fn sqlite3_value_bytes(value: *mut Value) -> c_int;
    /// What the function returns: a copy of the text.
    #[marshal(method = result_text, plain)]
    pub(crate) fn sqlite3_result_text(
        context: *mut Context,
        #[marshal(utf8, len = len, nullable)] text: *const c_char,
        len: c_int,
        #[marshal(const = TRANSIENT)] destroy: isize,
    );
    /// That the function failed, and why. SQLite copies the text.
    #[marshal(method = result_error, plain)]
    pub(crate) fn sqlite3_result_error(
        context: *mut Context,
        #[marshal(utf8, len = len)] why: *const c_char,
        len: c_int,
    );
    /// What the function returns.
    #[marshal(method = result_integer, plain)]
    pub(crate) safe fn sqlite3_result_int64(context: *mut Context, value: i64);
}
