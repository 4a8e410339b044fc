//! There is no count with which `None` could disagree.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn peek(#[marshal(in, nullable = any)] v: *const i32) -> c_int;
}

fn main() {}
