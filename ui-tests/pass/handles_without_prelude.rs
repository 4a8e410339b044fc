//! Handles, closures and what C keeps, where nothing of Rust's own is in scope, and much is named alike.
#![no_implicit_prelude]
#![deny(warnings, missing_docs, unsafe_op_in_unsafe_fn, unreachable_pub, missing_debug_implementations)]
#![allow(dead_code, reason = "only their names matter")]

use ::core::ffi::{c_char, c_int, c_void};
use ::pinvoke::marshal;

struct Option;
struct Result;
struct Some;
struct Ok;
struct Vec;
trait Drop {}
trait Clone {}

#[marshal(ok = ret == 0)]
unsafe extern "C" {
    /// An object.
    #[marshal(free = db_close, close = kept, user_data = db_user_data)]
    type Db;
    /// A child of it.
    #[marshal(free = child_free(db, ptr))]
    type Child<'db>;
    /// Counted.
    #[marshal(free = count_unref, clone = count_ref, send, sync)]
    type Counted;
    /// A number.
    #[marshal(free = slot_free, repr = c_int, invalid = -1)]
    type Slot;

    unsafe fn db_close(db: *mut Db) -> c_int;
    #[marshal(plain, ret(ignore))]
    unsafe fn db_user_data(db: *mut Db, data: *mut c_void) -> c_int;
    #[marshal(plain)]
    unsafe fn child_free(db: *mut Db, child: *mut Child);
    #[marshal(plain)]
    unsafe fn count_ref(counted: *mut Counted) -> *mut Counted;
    #[marshal(plain)]
    unsafe fn count_unref(counted: *mut Counted);
    #[marshal(plain)]
    unsafe fn slot_free(slot: Slot);

    #[marshal(method = open)]
    fn db_open(#[marshal(cstr)] name: *const c_char, #[marshal(retval, own)] db: *mut *mut Db) -> c_int;
    #[marshal(method = child)]
    fn db_child(db: &Db, #[marshal(retval, own, nullable)] child: *mut *mut Child<'db>) -> c_int;
    #[marshal(method = name, plain, ret(cstr, borrow = db, stable))]
    safe fn db_name(db: *const Db) -> *const c_char;
    #[marshal(method = label)]
    fn db_label(db: *mut Db, #[marshal(cstr, retain = db.label)] label: *const c_char) -> c_int;
    #[marshal(method = each)]
    fn db_each(
        db: &Db,
        #[marshal(callback, fail = 1)] visit: unsafe extern "C" fn(*mut c_void, c_int) -> c_int,
        data: *mut c_void,
    ) -> c_int;
    #[marshal(method = hook)]
    fn db_hook(
        db: *mut Db,
        #[marshal(callback, on = caller, retain = db.hook)] hook: unsafe extern "C" fn(*mut c_void),
    ) -> c_int;
    #[marshal(method = end)]
    fn db_end(#[marshal(consume = ok)] db: *mut Db) -> c_int;
    #[marshal(method = take, plain, ret(own, nullable))]
    safe fn slot_take() -> Slot;
}

fn main() {}
