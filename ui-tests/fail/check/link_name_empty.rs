//! No symbol has no name.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = ""]
    safe fn version() -> c_int;
}

fn main() {}
