//! What passes through is as it is.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(nullable))]
    unsafe fn find(code: c_int) -> *mut c_int;
}

fn main() {}
