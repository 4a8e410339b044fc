//! A child may change what its parent lent.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(free = cursor_free)]
    pub type Cursor<'db>;
    unsafe fn cursor_free(at: *mut Cursor);
    #[marshal(ret(own, nullable))]
    safe fn cursor_new(db: &Db) -> *mut Cursor<'db>;
    #[marshal(ret(cstr, borrow = db))]
    safe fn message(db: *const Db) -> *const c_char;
}

fn main() {}
