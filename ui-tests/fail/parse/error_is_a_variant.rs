//! A variant is no type: what it is made of must be said.

use core::ffi::c_int;
use pinvoke::marshal;

#[derive(Debug)]
enum ZError {
    Code(c_int),
    Call(pinvoke::Error),
}

impl From<pinvoke::Error> for ZError {
    fn from(error: pinvoke::Error) -> Self {
        Self::Call(error)
    }
}

#[marshal(ok = ret == 0, error = ZError::Code)]
unsafe extern "C" {
    safe fn check(value: c_int) -> c_int;
}

fn main() {}
