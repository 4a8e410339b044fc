//! A pointer has no fields.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = ret.code == 0, ret(ignore))]
    fn run(code: c_int) -> *const c_int;
}

fn main() {}
