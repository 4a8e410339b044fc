//! A `bool` crosses as an integer.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn all(
        #[pin]
        #[marshal(in, as = bool, len = n)]
        flags: *const c_int,
        n: usize,
    ) -> c_int;
}

fn main() {}
