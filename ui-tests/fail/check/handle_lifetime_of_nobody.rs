//! A lifetime is an argument's.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(free = part_free)]
    pub type Part<'of>;
    unsafe fn part_free(of: *mut Part);
    #[marshal(ret(own))]
    safe fn part_new(db: &Db) -> *mut Part<'base>;
    #[marshal(ret(own))]
    safe fn part_of(db: &Db) -> *mut Part;
}

fn main() {}
