//! `ret(…)` on a function that returns nothing.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(value))]
    fn reset(level: c_int);
}

fn main() {}
