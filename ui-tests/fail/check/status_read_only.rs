//! C writes nothing through it.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = status == 0)]
    fn run(#[marshal(status)] err: *const c_int);
}

fn main() {}
