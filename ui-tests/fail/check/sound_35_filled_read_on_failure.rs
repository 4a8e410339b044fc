//! A failed call fills nothing.

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

#[marshal]
unsafe extern "C" {
    #[marshal(ok = ret == 0, error = Failure::of(*code))]
    fn fetch(#[marshal(out, retval, filled)] code: *mut c_int) -> c_int;
}

fn main() {}
