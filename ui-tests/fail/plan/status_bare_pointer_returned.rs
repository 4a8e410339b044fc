//! Whose memory is it?

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = ret == 0)]
    fn run(#[marshal(status, retval)] err: *mut *mut c_int) -> c_int;
}

fn main() {}
