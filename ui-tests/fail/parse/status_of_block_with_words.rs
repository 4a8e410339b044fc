//! What is wrong with the words of a block's status is said once.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal(ok = status == 0, status(c_int, fre = release))]
unsafe extern "C" {
    safe fn run(code: c_int, err: *mut c_int) -> c_int;
    safe fn stop(code: c_int, err: *mut c_int) -> c_int;
}

fn main() {}
