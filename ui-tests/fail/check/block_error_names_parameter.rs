//! The block names a parameter that not every function has.

use core::ffi::c_int;
use pinvoke::marshal;

struct Failure;

impl Failure {
    fn of(_: c_int) -> Self {
        Self
    }
}

impl From<pinvoke::Error> for Failure {
    fn from(_: pinvoke::Error) -> Self {
        Self
    }
}

#[marshal(ok = ret == 0, error = Failure::of(code))]
unsafe extern "C" {
    safe fn open(code: c_int) -> c_int;

    safe fn close(fd: c_int) -> c_int;
}

fn main() {}
