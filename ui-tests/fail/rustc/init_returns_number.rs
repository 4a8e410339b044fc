//! Did it work?

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal(init = start)]
unsafe extern "C" {
    safe fn start() -> c_int;
    safe fn run(code: c_int) -> c_int;
}

fn main() {}
