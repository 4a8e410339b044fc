//! Two calls would lend the same object alone.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(ret(borrow = 'static))]
    safe fn the_one() -> *mut Db;
}

fn main() {}
