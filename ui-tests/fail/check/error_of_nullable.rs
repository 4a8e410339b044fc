//! `None` is no failure.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(error = errno, ret(copy, nullable))]
    fn find(code: c_int) -> *const c_int;
}

fn main() {}
