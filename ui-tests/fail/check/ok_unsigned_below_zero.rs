//! What is unsigned is never below 0.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = ret >= 0, ret(value))]
    fn read(fd: c_int) -> usize;
}

fn main() {}
