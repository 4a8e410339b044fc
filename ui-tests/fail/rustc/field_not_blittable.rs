//! C may store any byte.

use core::ffi::c_int;
use pinvoke::marshal;

#[repr(C)]
struct Answer {
    good: bool,
}

#[marshal]
unsafe extern "C" {
    #[marshal(ok = (*ret).good)]
    unsafe fn run(code: c_int) -> *const Answer;
}

fn main() {}
