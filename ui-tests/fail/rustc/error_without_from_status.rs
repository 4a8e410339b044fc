//! The error type is not made of what C returns.

use core::ffi::c_int;
use pinvoke::marshal;

struct Failure;

impl From<pinvoke::Error> for Failure {
    fn from(_: pinvoke::Error) -> Self {
        Self
    }
}

#[marshal]
unsafe extern "C" {
    #[marshal(ok = ret == 0, error = Failure)]
    fn close(fd: c_int) -> c_int;
}

fn main() {}
