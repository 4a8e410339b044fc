//! What is not returned is the caller's.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fetch(#[marshal(out, filled)] v: *mut i32);
}

fn main() {}
