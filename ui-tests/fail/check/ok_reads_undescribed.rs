//! Even an `unsafe fn` reads only what is described.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = *outcome == 0)]
    unsafe fn run(outcome: *mut c_int);
}

fn main() {}
