//! A lifetime in the type of a record is that of an argument, and only of what comes out.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);

    #[marshal(ok = ret == 0)]
    fn nobodys(db: &Db, #[marshal(retval)] out: *mut Opened<'of>) -> c_int;
    #[marshal(fallible)]
    fn of_a_number(n: c_int) -> Opened<'n>;
    #[marshal(fallible)]
    fn of_the_given(#[marshal(consume)] db: *mut Db) -> Opened<'db>;
    fn goes_in(db: &Db, #[marshal(in)] of: *const Opened<'db>);
    #[marshal(fallible)]
    fn opened(db: &Db) -> Opened<'db>;
    #[marshal(ret(cstr, borrow = db))]
    fn name(db: &Db) -> *const c_char;
    #[marshal(blocking, fallible)]
    async fn later(db: &Db) -> Opened<'db>;
}

fn main() {}
