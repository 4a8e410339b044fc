//! It goes in filled.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn step(#[marshal(in, out, retval, filled)] state: *mut u64);
}

fn main() {}
