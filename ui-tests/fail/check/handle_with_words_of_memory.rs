//! C alone looks into it.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    safe fn db_use(#[marshal(len = 3)] db: *const Db);
    fn db_open(#[marshal(retval, own, min = 3)] out: *mut *mut Db);
    fn db_all(#[marshal(in, bytes = n)] of: *const *const Db, n: usize);
    #[marshal(ret(copy))]
    safe fn db_get() -> *mut Db;
}

fn main() {}
