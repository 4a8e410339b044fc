//! A word of the language that is not carried out yet.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    safe fn wait(#[marshal(pos)] seconds: c_int) -> c_int;
}

fn main() {}
