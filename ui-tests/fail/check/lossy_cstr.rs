//! A C string is passed as it is.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(cstr, copy, lossy))]
    safe fn name() -> *const c_char;
}

fn main() {}
