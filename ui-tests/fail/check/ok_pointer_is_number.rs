//! A pointer compared with 0, as in C.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = ret != 0, error = errno, ret(copy))]
    fn find(code: c_int) -> *const c_int;
}

fn main() {}
