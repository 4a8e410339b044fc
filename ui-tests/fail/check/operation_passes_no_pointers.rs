//! An operation goes from thread to thread; what is bare in an `unsafe fn` stays on one.

use core::ffi::{c_char, c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(blocking)]
    async unsafe fn open(path: *const c_char, address: usize) -> *mut c_void;

    #[marshal(blocking)]
    async unsafe fn fill(#[marshal(out, len = *n, written = *n)] data: *mut u8, n: *mut usize, of: *mut c_int);
}

fn main() {}
