//! An error for what never fails.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(error = errno)]
    fn close(fd: c_int) -> c_int;
}

fn main() {}
