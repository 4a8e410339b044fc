//! Whoever lends a handle could free the object while C still uses it.

use core::ffi::c_int;
use pinvoke::marshal;
use std::sync::Arc;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close, send, sync)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);

    #[marshal(method = new, ret(own, nullable))]
    safe fn db_new() -> *mut Db;

    #[marshal(blocking)]
    async fn db_count(db: *const Db) -> c_int;

    #[marshal(blocking)]
    async fn db_step(db: *mut Db) -> c_int;
}

fn main() {
    let mut db = Db::new().unwrap();
    let _ = db_count(db.by_ref());
    let _ = db_step(&mut db);
    // C changes the object, which others have as well.
    let shared = Arc::new(db);
    let _ = db_step(shared);
}
