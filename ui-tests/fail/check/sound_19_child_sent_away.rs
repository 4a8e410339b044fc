//! From another thread a child reaches its parent.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close, send)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(free = cursor_free, send)]
    pub type Cursor<'db>;
    unsafe fn cursor_free(at: *mut Cursor);
    #[marshal(ret(own, nullable))]
    safe fn cursor_new(db: &Db) -> *mut Cursor<'db>;
}

fn main() {}
