//! A function that there is not.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(utf8, free = fre))]
    safe fn name() -> *mut c_char;
}

fn main() {}
