//! One call lends a handle alone, and what may change through it.

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
    safe fn node_step(node: *mut Node);
    fn bytes(
        db: *mut Db,
        #[marshal(retval, borrow = db)] root: *mut *mut Node,
        #[marshal(retval, borrow = db, len = *n)] data: *mut *const u8,
        n: *mut usize,
    ) -> i32;
    fn twice(
        db: *mut Db,
        #[marshal(retval, borrow = db)] left: *mut *mut Node,
        #[marshal(retval, borrow = db)] right: *mut *mut Node,
    ) -> i32;
    #[marshal(plain, ret(borrow = db))]
    fn returned(db: *mut Db, #[marshal(retval, borrow = db)] value: *mut *const i32) -> *mut Node;
}

fn main() {}
