//! A record lends its handles.

use pinvoke::{Marshal, marshal};

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(method = new, ret(own, nullable))]
    safe fn db_new() -> *mut Db;
    fn use_it(of: &Opened);
}

#[derive(Marshal)]
struct Opened {
    db: Db,
}

fn main() {}
