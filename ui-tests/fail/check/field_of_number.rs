//! A number has no fields.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = (*ret).code == 0)]
    fn run(code: c_int) -> c_int;
}

fn main() {}
