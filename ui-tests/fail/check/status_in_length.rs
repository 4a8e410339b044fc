//! It is known after the call.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = status == 0)]
    fn run(#[marshal(in, len = status)] data: *const u8, #[marshal(status)] err: *mut c_int);
}

fn main() {}
