//! `#[cfg]` on a parameter.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn close(fd: c_int, #[cfg(unix)] flags: c_int) -> c_int;
}

fn main() {}
