//! An error type that is made of nothing.

use core::ffi::c_int;
use pinvoke::marshal;

struct Failure;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = ret == 0, error = Failure)]
    fn close(fd: c_int) -> c_int;
}

fn main() {}
