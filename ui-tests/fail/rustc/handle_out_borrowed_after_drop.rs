//! What is lent behind a pointer ends with its handle, and with the next call that may change it.

use pinvoke::marshal;

#[marshal(ok = ret == 0)]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    #[marshal(plain)]
    unsafe fn db_close(db: *mut Db);
    #[marshal(free = node_free)]
    pub type Node;
    #[marshal(plain)]
    unsafe fn node_free(node: *mut Node);
    #[marshal(plain, method = new, ret(own, nullable))]
    safe fn db_new() -> *mut Db;
    #[marshal(plain, method = step)]
    safe fn db_step(db: *mut Db);
    #[marshal(plain, method = name)]
    safe fn node_name(node: *const Node) -> i32;
    #[marshal(method = root)]
    fn db_root(db: *const Db, #[marshal(retval, borrow = db)] root: *mut *const Node) -> i32;
}

fn main() {
    let mut db = Db::new().unwrap();
    let root = db.root().unwrap();
    db.step();
    root.name();
    let root = db.root().unwrap();
    drop(db);
    root.name();
}
