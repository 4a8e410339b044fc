//! There is nothing to leave.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(plain)]
    fn close(fd: c_int) -> c_int;
}

fn main() {}
