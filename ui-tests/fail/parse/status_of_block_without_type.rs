//! Which parameters?

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal(status)]
unsafe extern "C" {
    safe fn run(code: c_int) -> c_int;
}

fn main() {}
