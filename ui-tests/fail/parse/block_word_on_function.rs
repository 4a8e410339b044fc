//! A word of blocks, on a function.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(library = "libz.so.1")]
    fn version() -> c_int;
}

fn main() {}
