//! A number for a condition, as in C.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal(ok = !ret)]
unsafe extern "C" {
    safe fn close(fd: c_int) -> c_int;
}

fn main() {}
