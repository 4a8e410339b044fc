//! It is the wrapper's own place.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = status == 0)]
    fn run(#[marshal(status, out)] err: *mut c_int);
}

fn main() {}
