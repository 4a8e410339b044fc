//! A constant number of bytes of wider elements.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(copy, bytes = 8))]
    fn table(#[marshal(as = bool)] large: c_int) -> *const u32;
}

fn main() {}
