//! An error made of NULL.

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
    #[marshal(error = Failure, ret(copy))]
    fn find(code: c_int) -> *const c_int;
}

fn main() {}
