//! A buffer that goes in is the caller's.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn invert(#[marshal(in, out, retval, len = 16)] v: *mut u8);
}

fn main() {}
