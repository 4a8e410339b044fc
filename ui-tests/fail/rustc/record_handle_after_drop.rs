//! A record lends its handle no longer than that lives.

use pinvoke::{Marshal, marshal};

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(method = new, ret(own, nullable))]
    safe fn db_new() -> *mut Db;
    fn use_it(of: &Opened<'_>);
}

#[derive(Marshal)]
struct Opened<'a> {
    db: DbRef<'a>,
}

fn main() {
    let db = Db::new().unwrap();
    let opened = Opened { db: db.by_ref() };
    drop(db);
    use_it(&opened);
}
