//! What C passes to a closure stays C's.

use pinvoke::{Marshal, marshal};

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(method = new, ret(own, nullable))]
    safe fn db_new() -> *mut Db;

    #[marshal(fallible)]
    fn each(
        #[marshal(callback)] f: Option<unsafe extern "C" fn(of: Opened, data: *mut core::ffi::c_void)>,
        data: *mut core::ffi::c_void,
    );
}

#[derive(Marshal)]
struct Opened {
    #[marshal(own)]
    db: Option<Db>,
}

fn main() {
    each(|opened| drop(opened.db)).unwrap();
}
