//! Others may change what is shared.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = node_free, shared)]
    pub type Node;
    unsafe fn node_free(of: *mut Node);
    #[marshal(ret(cstr, borrow = of))]
    safe fn name(of: *mut Node) -> *const c_char;
}

fn main() {}
