//! A pointer is no value.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(value))]
    fn find(code: c_int) -> *const c_int;
}

fn main() {}
