//! What is borrowed ends with the next call that may change it.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(method = new, ret(own, nullable))]
    safe fn db_new() -> *mut Db;
    #[marshal(method = name, ret(cstr, borrow = db))]
    safe fn db_name(db: *const Db) -> *const c_char;
    #[marshal(method = step)]
    safe fn db_step(db: *mut Db);
    #[marshal(method = end)]
    safe fn db_end(#[marshal(consume)] db: *mut Db);
    #[marshal(method = swap)]
    safe fn db_swap(db: *mut Db, with: *mut Db);
}

fn main() {
    let mut db = Db::new().unwrap();
    let name = db.name();
    db.step();
    println!("{name:?}");
}
