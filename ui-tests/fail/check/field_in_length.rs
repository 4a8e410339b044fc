//! It is read after the call.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(copy, len = (*ret).count))]
    fn run(code: c_int) -> *const c_int;
}

fn main() {}
