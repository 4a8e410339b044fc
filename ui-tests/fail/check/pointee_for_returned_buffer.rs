//! Nobody says how large the buffer must be made.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn list(#[marshal(out, retval, len = *n, written = *n)] v: *mut i32, n: *mut usize);
}

fn main() {}
