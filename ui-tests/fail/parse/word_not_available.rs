//! A word of the language that is not carried out yet.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(blocking)]
    safe fn wait(seconds: c_int) -> c_int;
}

fn main() {}
