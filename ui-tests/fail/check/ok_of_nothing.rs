//! There is no `ret`.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = ret == 0)]
    fn reset(level: c_int);
}

fn main() {}
