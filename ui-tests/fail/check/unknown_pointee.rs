//! A count behind a pointer that is not there.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, len = *length)] v: *mut i32, n: *mut usize);
}

fn main() {}
