//! Who uses the types and methods of a refused block is not refused as well.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(method = new, ret(own, nullable))]
    safe fn db_new() -> *mut Db;
    #[marshal(method = step)]
    safe fn db_step(db: *mut Db) -> c_int;
    safe fn mistake(bytes: *const u8);
}

fn used(db: DbRef<'_>) -> bool {
    !db.as_raw().is_null()
}

fn main() {
    let mut db = Db::new().unwrap();
    let _ = db.step();
    used(db.by_ref());
}
