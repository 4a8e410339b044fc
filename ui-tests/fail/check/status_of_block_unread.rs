//! Nobody would know that they failed.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal(status = c_int)]
unsafe extern "C" {
    safe fn run(code: c_int, err: *mut c_int) -> c_int;
}

fn main() {}
