//! A handle that stays on its thread is in no operation: held or given away.

use core::ffi::c_int;
use pinvoke::marshal;
use std::sync::Arc;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);

    #[marshal(ret(own, nullable))]
    safe fn db_new() -> *mut Db;

    #[marshal(blocking)]
    async fn db_step(db: *mut Db) -> c_int;

    #[marshal(blocking)]
    async fn db_close_later(#[marshal(consume)] db: *mut Db);

    #[marshal(blocking)]
    async fn db_count(db: *const Db) -> c_int;
}

fn main() {
    let db = db_new().unwrap();
    let _ = db_step(db);
    let _ = db_count(Arc::new(db_new().unwrap()));
}
