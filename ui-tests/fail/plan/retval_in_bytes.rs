//! A returned buffer is counted in elements.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn list(#[marshal(out, retval, bytes = size)] v: *mut u32, size: usize);
}

fn main() {}
