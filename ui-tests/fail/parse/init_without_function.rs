//! What is called?

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal(init = 3)]
unsafe extern "C" {
    safe fn run(code: c_int) -> c_int;
}

fn main() {}
