//! A code page that there is not.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn print(#[marshal(encoding = "nonsense")] text: *const c_char) -> c_int;
    fn near(#[marshal(encoding = "cp1251")] text: *const c_char) -> c_int;
}

fn main() {}
