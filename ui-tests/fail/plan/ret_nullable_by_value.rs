//! A number is never NULL.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(nullable))]
    fn count(level: c_int) -> c_int;
}

fn main() {}
