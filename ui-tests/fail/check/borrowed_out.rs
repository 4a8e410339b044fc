//! What is no handle, and is borrowed through an output.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(method = new, ret(own, nullable))]
    safe fn db_new() -> *mut Db;
    #[marshal(method = count)]
    safe fn db_count(db: *const Db) -> i32;

    fn one_pointer(db: *const Db, #[marshal(retval, borrow = db)] value: *mut i32);
    fn by_value(db: *const Db, #[marshal(retval, borrow = db)] value: usize);
    fn constant(db: *const Db, #[marshal(retval, borrow = db)] value: *const *const i32);
    fn not_returned(db: *const Db, #[marshal(out, cstr, borrow = db)] name: *mut *const c_char);
    fn goes_in(db: *const Db, #[marshal(in, retval, cstr, borrow = db)] name: *mut *const c_char);
    fn copied(db: *const Db, #[marshal(retval, cstr, copy, borrow = db)] name: *mut *const c_char);
    fn freed(db: *const Db, #[marshal(retval, cstr, borrow = db, free = f)] name: *mut *const c_char);
    fn written(db: *const Db, #[marshal(retval, borrow = db, written = *n)] data: *mut *const u8, n: *mut usize);
    fn grown(db: *const Db, #[marshal(retval, borrow = db, len = *n, grow = ask)] data: *mut *const u8, n: *mut usize);
    fn with(db: *const Db, #[marshal(retval, borrow = db, with = W)] data: *mut *const i32);
    fn empty(db: *const Db, #[marshal(retval, borrow = db, len = *n, empty = null)] data: *mut *const u8, n: *mut usize);
    fn only_stable(#[marshal(retval, cstr, copy, stable)] name: *mut *const c_char);
    fn unknown(#[marshal(retval, cstr, borrow = of)] name: *mut *const c_char);
    fn number(n: i32, #[marshal(retval, cstr, borrow = n)] name: *mut *const c_char);
    fn by_value_length(db: *const Db, #[marshal(retval, borrow = db, len = *n)] data: *mut *const u8, n: usize);
    fn any(db: *const Db, #[marshal(retval, borrow = db, nullable = any)] value: *mut *const i32);
    fn lossy(db: *const Db, #[marshal(retval, cstr, lossy, borrow = db)] name: *mut *const c_char);
    fn wide(db: *const Db, #[marshal(retval, utf8, borrow = db)] name: *mut *const u16);
}

fn main() {}
