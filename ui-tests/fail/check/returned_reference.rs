//! Rust's spelling for what C returns.

use core::ffi::CStr;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn version() -> &CStr;
}

fn main() {}
