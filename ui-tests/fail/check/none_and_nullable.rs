//! `None` twice.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(none = ret.is_null(), ret(copy, nullable))]
    fn find(code: c_int) -> *const c_int;
}

fn main() {}
