//! C promotes what is behind its `…`, Rust does not.

use core::ffi::{c_int, c_short};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "option_set"]
    fn set(which: c_int, #[marshal(variadic)] value: c_short) -> c_int;
}

fn main() {}
