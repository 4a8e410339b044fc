//! Whose text is it?

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = ret == 0, error = errno)]
    fn run(#[marshal(status, utf8, retval)] err: *mut *mut c_char) -> c_int;
}

fn main() {}
