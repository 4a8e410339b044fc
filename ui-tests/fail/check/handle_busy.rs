//! What closures leave alone says so where it is declared, and so does what is part of it.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    type Hook = unsafe extern "C" fn(*mut c_void) -> c_int;

    #[marshal(free = log_free)]
    type Log;
    #[marshal(free = db_free, busy)]
    type Db;
    #[marshal(free = stmt_free)]
    type Stmt<'db>;
    #[marshal(free = page_free, busy = Log)]
    type Page<'log>;

    unsafe fn log_free(log: *mut Log);
    unsafe fn db_free(db: *mut Db);
    unsafe fn stmt_free(stmt: *mut Stmt);
    unsafe fn page_free(page: *mut Page);

    fn log_each(log: *mut Log, #[marshal(callback, busy, fail = 1)] f: Hook, data: *mut c_void) -> c_int;
    fn each(#[marshal(callback, busy, fail = 1)] f: Hook, data: *mut c_void) -> c_int;
    fn each_log(#[marshal(callback, busy = Log, fail = 1)] f: Hook, data: *mut c_void) -> c_int;
    fn wait(#[marshal(busy)] seconds: c_int) -> c_int;
    fn db_prepare(db: *mut Db, #[marshal(retval, own)] stmt: *mut *mut Stmt<'db>) -> c_int;
    #[marshal(ret(borrow = db), plain)]
    safe fn db_next(db: *mut Db) -> *mut Stmt<'db>;
}

#[pinvoke::marshal(callback = Hooks)]
#[repr(C)]
struct Functions {
    #[marshal(user_data)]
    data: *mut c_void,
    #[marshal(callback, busy, fail = 1)]
    hook: unsafe extern "C" fn(*mut c_void) -> c_int,
}

fn main() {}
