//! Three mistakes, and each is told once; what calls the wrappers is not broken too.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = m)] v: *const i32, count: i32) -> i64;

    fn fill(#[marshal(in, out, len = n, readonly)] v: *mut i32, n: i32);

    fn strlen(s: *const c_char) -> usize;

    #[marshal(ok = ret == 0)]
    fn close(fd: c_int) -> c_int;
}

fn main() {
    fill(&mut [1, 2, 3]);
    let closed: Result<(), pinvoke::Error> = close(3);
    let _ = (sum, strlen, closed);
}
