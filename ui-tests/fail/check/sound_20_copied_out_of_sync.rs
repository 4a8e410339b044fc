//! What other threads may change is copied under a lock, and borrowed if it stays.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = pool_free, send, sync)]
    pub type Pool;
    unsafe fn pool_free(pool: *mut Pool);
    #[marshal(method = new, ret(own, nullable))]
    safe fn pool_new() -> *mut Pool;
    #[marshal(method = name)]
    fn pool_name(pool: *const Pool, #[marshal(retval, utf8, copy)] name: *mut *const c_char);
    #[marshal(method = label)]
    fn pool_label(pool: *const Pool, #[marshal(retval, cstr, borrow = pool)] name: *mut *const c_char);
}

fn main() {}
