//! The release wants the parent.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(free = part_free(of, ptr))]
    pub type Part<'of>;
    unsafe fn part_free(of: *mut Db, part: *mut Part);
    #[marshal(ret(own))]
    safe fn part_new(db: &Db) -> *mut Part<'static>;
}

fn main() {}
