//! What C hands back it must have got.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn each(#[marshal(callback)] f: unsafe extern "C" fn(*mut c_void));
}

fn main() {}
