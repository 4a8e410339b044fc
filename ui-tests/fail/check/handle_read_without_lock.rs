//! Another thread's call could come between a failure and the error that is made of the same handle.

use core::ffi::c_int;
use pinvoke::marshal;

struct Failure(c_int);

impl Failure {
    fn of(code: c_int, _: DbRef<'_>) -> Self {
        Self(code)
    }
}

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close, shared, send, sync)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(ok = ret == 0, error = Failure::of(ret, self))]
    pub fn db_run(db: *mut Db) -> c_int;
}

fn main() {}
