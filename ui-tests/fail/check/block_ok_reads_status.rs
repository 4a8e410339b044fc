//! One function has none.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal(ok = status <= 0, status = c_int)]
unsafe extern "C" {
    fn run(#[marshal(in)] code: *const c_int, err: *mut c_int) -> c_int;
    fn stop(#[marshal(in)] code: *const c_int) -> c_int;
}

fn main() {}
