//! What is reckoned in the arguments of a function is reckoned in C's own types, where it wraps.

use core::ffi::c_int;
use pinvoke::marshal;

fn rows(area: c_int) -> usize {
    usize::try_from(area).unwrap_or(0)
}

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, len = rows(a * b))] v: *mut u8, a: c_int, b: c_int);

    fn blank(#[marshal(out, len = 2 * rows(rows(-a)))] v: *mut u8, a: c_int);
}

fn main() {}
