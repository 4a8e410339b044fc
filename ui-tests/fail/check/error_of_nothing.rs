//! An error made of what is not returned.

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
    #[marshal(ok = *outcome == 0, error = Failure)]
    fn run(#[marshal(out)] outcome: *mut c_int);
}

fn main() {}
