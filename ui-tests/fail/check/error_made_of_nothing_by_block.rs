//! The block makes its error of what this function does not return.

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

#[marshal(ok = ret == 0, error = Failure::of(ret))]
unsafe extern "C" {
    #[marshal(ok = *code == 0)]
    fn run(#[marshal(out)] code: *mut c_int);
}

fn main() {}
