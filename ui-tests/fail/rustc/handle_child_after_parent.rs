//! A child does not outlive its parent, nor is the parent changed meanwhile.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(free = cursor_free)]
    pub type Cursor<'db>;
    unsafe fn cursor_free(at: *mut Cursor);
    #[marshal(method = new, ret(own, nullable))]
    safe fn db_new() -> *mut Db;
    #[marshal(method = step)]
    safe fn db_step(db: *mut Db);
    #[marshal(method = cursor, ret(own, nullable))]
    safe fn cursor_new(db: &Db) -> *mut Cursor<'db>;
}

fn main() {
    let mut db = Db::new().unwrap();
    let cursor = db.cursor();
    db.step();
    drop(db);
    drop(cursor);
}
