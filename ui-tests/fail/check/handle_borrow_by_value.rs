//! Nothing lives as long as a number.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(cstr, borrow = n))]
    fn name(n: c_int) -> *const c_char;
}

fn main() {}
