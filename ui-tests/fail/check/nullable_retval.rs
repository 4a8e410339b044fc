//! The wrapper's own place is never NULL.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fetch(#[marshal(out, retval, nullable)] v: *mut i32);
}

fn main() {}
