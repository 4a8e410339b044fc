//! The wrapper makes it as long as it is.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn list(#[marshal(out, retval, len = n, min = 8)] v: *mut i32, n: usize);
}

fn main() {}
