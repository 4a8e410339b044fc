//! The error type does not take what the wrapper refuses.

use core::ffi::c_int;
use pinvoke::marshal;

struct Failure;

impl From<c_int> for Failure {
    fn from(_: c_int) -> Self {
        Self
    }
}

#[marshal]
unsafe extern "C" {
    #[marshal(ok = ret == 0, error = Failure)]
    fn write(#[marshal(in, len = n)] v: *const u8, n: u32) -> c_int;
}

fn main() {}
