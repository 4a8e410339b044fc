//! The block's test reads what one of its functions may get as NULL.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal(ok = *err == 0)]
unsafe extern "C" {
    fn open(#[marshal(out)] err: *mut c_int);

    fn close(#[marshal(out, nullable)] err: *mut c_int);
}

fn main() {}
