//! That a call may be refused is no reason to take what C returns for a success.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(error = errno)]
    fn access(#[marshal(utf8)] path: *const c_char, mode: c_int) -> c_int;
}

fn main() {}
