//! The same of the arguments after the first.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "option_set"]
    fn set(which: c_int, #[marshal(variadic)] a: c_int, b: f32) -> c_int;
}

fn main() {}
