//! What is made of an object that closures leave alone is busy with it, and nothing is part of itself.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_free, busy)]
    type Db;
    #[marshal(free = stmt_free)]
    type Stmt<'db>;
    #[marshal(free = page_free, busy)]
    type Page<'db>;
    #[marshal(free = line_free, busy = Page)]
    type Line<'db>;
    #[marshal(free = hen_free, busy = Egg)]
    type Hen;
    #[marshal(free = egg_free, busy = Hen)]
    type Egg;
    #[marshal(busy = Self)]
    type Ring;

    unsafe fn db_free(db: *mut Db);
    unsafe fn stmt_free(stmt: *mut Stmt);
    unsafe fn page_free(page: *mut Page);
    unsafe fn line_free(line: *mut Line);
    unsafe fn hen_free(hen: *mut Hen);
    unsafe fn egg_free(egg: *mut Egg);

    fn db_again(db: &Db, #[marshal(in, out, own)] stmt: *mut *mut Stmt<'db>) -> c_int;
    #[marshal(ret(own))]
    fn db_page(db: &Db) -> *mut Page<'db>;
    fn db_lines(db: &Db, #[marshal(retval, own, len = 2)] lines: *mut *mut Line<'db>) -> c_int;
    #[marshal(ret(own))]
    fn page_line(db: &Db, page: &Page<'_>) -> *mut Line<'db>;
    fn hen_each(#[marshal(callback, busy = Hen, fail = 1)] f: unsafe extern "C" fn(*mut c_void) -> c_int, data: *mut c_void) -> c_int;
}

fn main() {}
