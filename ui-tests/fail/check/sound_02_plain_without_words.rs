//! Numbers only, and nobody said that any will do.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn pthread_kill(thread: u64, signal: c_int) -> c_int;
}

fn main() {}
