//! An error alone makes nothing fail.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal(error = errno)]
unsafe extern "C" {
    #[marshal(plain)]
    fn close(fd: c_int) -> c_int;
}

fn main() {}
