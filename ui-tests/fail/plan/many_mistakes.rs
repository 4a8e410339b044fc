//! Three mistakes, and each is told once; what calls the wrappers is not broken too.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = n)] v: *const i32, n: *const i32) -> i64;

    safe fn strlen(s: *const c_char) -> usize;

    fn fetch(#[marshal(out, retval)] p: *mut u8);

    fn total(#[marshal(in, len = n)] v: *const i32, n: usize) -> i64;
}

fn main() {
    let _: i64 = total(&[1, 2]);
    let _ = (sum, strlen, fetch);
}
