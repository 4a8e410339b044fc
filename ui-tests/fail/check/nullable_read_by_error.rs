//! What is read must be there.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = *status == 0)]
    fn run(#[marshal(out, nullable)] status: *mut c_int);
}

fn main() {}
