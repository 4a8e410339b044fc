//! A returned pointer must say whose memory it means.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    safe fn getenv_of(code: c_int) -> *const c_int;
}

fn main() {}
