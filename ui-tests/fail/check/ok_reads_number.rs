//! There is nothing behind a number.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = *code == 0)]
    fn run(code: c_int);
}

fn main() {}
