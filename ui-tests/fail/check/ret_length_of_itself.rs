//! A pointer is not its own length.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(copy, len = ret))]
    fn table(level: c_int) -> *const c_int;
}

fn main() {}
