//! A number is no text.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(cstr, copy))]
    fn count(level: c_int) -> c_int;
}

fn main() {}
