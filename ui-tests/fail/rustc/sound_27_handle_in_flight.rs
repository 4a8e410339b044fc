//! What an operation holds is not released under it.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close, send)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);

    #[marshal(method = new, ret(own, nullable))]
    safe fn db_new() -> *mut Db;

    #[marshal(blocking)]
    async fn db_step(db: *mut Db) -> c_int;
}

fn main() {
    let db = Db::new().unwrap();
    let operation = db_step(db);
    drop(db);
    drop(operation);
}
