//! `busy` stands alone, or names a type.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal(busy)]
unsafe extern "C" {
    #[marshal(busy = db)]
    fn each(#[marshal(callback, busy =, fail = 1)] f: unsafe extern "C" fn(*mut c_void) -> c_int, data: *mut c_void);
}

fn main() {}
