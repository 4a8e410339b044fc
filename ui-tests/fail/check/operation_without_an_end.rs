//! An asynchronous function of which nobody knows how it ends.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    async safe fn read(fd: c_int) -> c_int;

    async fn write(fd: c_int) -> c_int;
}

fn main() {}
