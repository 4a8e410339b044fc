//! Nothing tells whether the call succeeds.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    safe fn db_end(#[marshal(consume = ok)] db: *mut Db);
}

fn main() {}
