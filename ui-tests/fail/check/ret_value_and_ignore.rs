//! Kept, and dropped.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(value, ignore))]
    fn count(level: c_int) -> c_int;
}

fn main() {}
