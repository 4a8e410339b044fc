//! There is no first handle.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(ok = ret == 0, error = Error::of(self))]
    fn init(n: c_int) -> c_int;
}

fn main() {}
