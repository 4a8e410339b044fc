//! What is lent is back when its lender wants it, whatever C does.

use core::ffi::c_int;
use pinvoke::marshal;

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
    let db = Db::new().unwrap();
    let _ = db_count(&db);
}
