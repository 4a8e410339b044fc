//! The block's error is made from what one of its functions may get as NULL.

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

#[marshal(ok = ret == 0, error = Failure::of(*code))]
unsafe extern "C" {
    fn open(#[marshal(out)] code: *mut c_int) -> c_int;

    fn close(#[marshal(out, nullable)] code: *mut c_int) -> c_int;

    fn close_all(#[marshal(out, len = n)] code: *mut c_int, n: usize) -> c_int;
}

fn main() {}
