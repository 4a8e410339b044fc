//! A type that is no conversion.

use core::ffi::c_int;
use pinvoke::marshal;

enum Millis {}

#[marshal]
unsafe extern "C" {
    fn wait(#[marshal(with = Millis)] time: c_int) -> c_int;
    fn all(#[marshal(out, with = Millis, len = n)] times: *mut c_int, n: usize);
    fn one(#[marshal(out, retval, with = Millis)] time: *mut c_int);
}

fn main() {}
