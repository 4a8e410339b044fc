//! Nothing that C has.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn visit(visitor: &dyn Fn(c_int));
}

fn main() {}
