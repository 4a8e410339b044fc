//! Whose memory comes out?

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn open(#[marshal(out, retval)] db: *mut *mut c_void) -> c_int;
}

fn main() {}
