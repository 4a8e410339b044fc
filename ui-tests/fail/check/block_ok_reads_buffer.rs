//! The block's test reads the first of no elements.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal(ok = *err == 0)]
unsafe extern "C" {
    fn open(#[marshal(out)] err: *mut c_int);

    fn open_all(#[marshal(out, len = n)] err: *mut c_int, n: usize);
}

fn main() {}
