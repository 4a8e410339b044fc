//! A function that cannot be asynchronous yet.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    async fn read(fd: c_int) -> c_int;
}

fn main() {}
