//! What is read must be there.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = *outcome == 0)]
    fn run(#[marshal(out, nullable)] outcome: *mut c_int);
}

fn main() {}
