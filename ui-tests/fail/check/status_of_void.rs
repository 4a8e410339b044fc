//! Of what type would it be?

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = status == 0)]
    fn run(#[marshal(status)] err: *mut c_void) -> c_int;
}

fn main() {}
