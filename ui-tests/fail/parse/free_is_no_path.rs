//! Who frees is a function.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(utf8, free = "free"))]
    safe fn name() -> *mut c_char;
}

fn main() {}
