//! No parameter is the status.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = status == 0)]
    safe fn run(code: c_int);
}

fn main() {}
