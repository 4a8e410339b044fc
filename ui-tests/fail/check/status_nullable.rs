//! The place is always there.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = status == 0)]
    fn run(#[marshal(status, nullable)] err: *mut c_int);
}

fn main() {}
