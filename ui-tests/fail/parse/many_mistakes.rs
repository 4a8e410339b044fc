//! Three mistakes, and each is told once; what calls the wrappers is not broken too.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, lenn = n)] v: *const i32, n: i32) -> i64;

    fn fill(#[marshal(in, outt, len = n)] v: *mut i32, n: i32);

    #[marshal(okay = ret == 0)]
    fn close(fd: c_int) -> c_int;
}

fn main() {
    let _ = close(3);
    let _ = sum;
    let _ = fill;
}
