//! What only says how much was written vanishes.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, len = 16, written = *at)] buf: *mut u8, #[marshal(in, out)] at: *mut usize);
    fn pour(#[marshal(out, len = 16, written = *at)] buf: *mut u8, #[marshal(out, retval)] at: *mut usize);
}

fn main() {}
