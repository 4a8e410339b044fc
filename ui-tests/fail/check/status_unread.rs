//! Nobody would know that it failed.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn run(code: c_int, #[marshal(status)] err: *mut c_int) -> c_int;
}

fn main() {}
