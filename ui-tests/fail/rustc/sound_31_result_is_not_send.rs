//! A handle that stays on its thread is not made on another.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);

    #[marshal(blocking, ret(own, nullable))]
    async fn db_open() -> *mut Db;

    #[marshal(ok = ret == 0)]
    async fn db_connect(
        #[marshal(out, retval, own)] db: *mut *mut Db,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;
}

fn main() {}
