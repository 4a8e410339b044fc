//! A typedef of a function pointer, by value.

use core::ffi::c_int;
use pinvoke::marshal;

#[allow(non_camel_case_types)]
type visitor = unsafe extern "C" fn(c_int);

#[marshal]
unsafe extern "C" {
    unsafe fn visit(f: visitor) -> c_int;
}

fn main() {}
