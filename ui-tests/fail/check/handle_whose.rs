//! Whose is it?

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    safe fn db_get() -> *mut Db;
    fn db_open(#[marshal(retval)] out: *mut *mut Db);
    fn db_next(#[marshal(out, own)] out: *mut *mut Db);
}

fn main() {}
