//! Another thread may change the length.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = list_free, send, sync)]
    pub type List;
    unsafe fn list_free(of: *mut List);
    safe fn list_count(of: *const List) -> usize;
    #[marshal(ret(borrow = of, stable, len = list_count(of)))]
    safe fn list_items(of: *const List) -> *const c_int;
}

fn main() {}
