//! A block's error cannot be made of what one function returns, which is no status.

use core::ffi::c_int;
use pinvoke::marshal;

#[derive(Debug)]
struct Failure;

impl From<c_int> for Failure {
    fn from(_: c_int) -> Self {
        Self
    }
}

impl From<pinvoke::Error> for Failure {
    fn from(_: pinvoke::Error) -> Self {
        Self
    }
}

#[marshal(ok = ret == 0, error = Failure)]
unsafe extern "C" {
    safe fn coder_bound(size: usize) -> usize;
    safe fn coder_code(size: usize) -> c_int;
    safe fn coder_end(size: usize) -> c_int;
}

fn main() {}
