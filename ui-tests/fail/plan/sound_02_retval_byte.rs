//! Nor for a result.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fetch(#[marshal(out, retval)] p: *mut u8);
}

fn main() {}
