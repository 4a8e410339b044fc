//! A type that there is not.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn wait(#[marshal(with = Milis)] time: c_int) -> c_int;
}

fn main() {}
