//! The length of an input that C tells afterwards.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = *n)] v: *const i32, #[marshal(out, retval)] n: *mut usize) -> i64;
}

fn main() {}
