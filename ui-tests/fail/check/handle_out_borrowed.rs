//! What comes out behind a pointer, and is borrowed.

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
    fn both(db: *const Db, #[marshal(retval, own, borrow = db)] root: *mut *const Node) -> i32;
    fn nobodys(db: *const Db, #[marshal(retval)] root: *mut *const Node) -> i32;
    fn alone(db: *const Db, #[marshal(retval, borrow = db)] root: *mut *mut Node) -> i32;
    fn for_ever(#[marshal(retval, borrow = 'static)] root: *mut *mut Node) -> i32;
    fn unknown(db: *const Db, #[marshal(retval, borrow = of)] root: *mut *const Node) -> i32;
    fn given(#[marshal(consume)] db: *mut Db, #[marshal(retval, borrow = db)] root: *mut *const Node) -> i32;
    fn stays(db: *const Db, #[marshal(retval, own, stable)] root: *mut *mut Node) -> i32;
    fn goes_in(#[marshal(cstr, borrow = 'static)] path: *const i8) -> i32;
    fn not_returned(db: *const Db, #[marshal(out, borrow = db)] root: *mut *const Node) -> i32;
}

fn main() {}
