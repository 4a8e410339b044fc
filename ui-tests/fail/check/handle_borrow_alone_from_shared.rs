//! What several may use lends nothing to one alone.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    type Table;
    #[marshal(ret(borrow = db))]
    safe fn table(db: *const Db) -> *mut Table;
}

fn main() {}
