//! Owned, and who frees it?

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(cstr, own))]
    safe fn name() -> *mut c_char;

    #[marshal(ret(own))]
    safe fn point() -> *mut i32;
}

fn main() {}
