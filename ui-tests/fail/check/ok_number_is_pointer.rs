//! A number asked whether it is NULL.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = !ret.is_null())]
    fn find(code: c_int) -> c_int;
}

fn main() {}
