//! `ret` is what C returns, and a parameter too.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = ret == 0)]
    fn leave(ret: c_int) -> c_int;
}

fn main() {}
