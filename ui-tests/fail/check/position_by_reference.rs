//! A position is not seen by the caller, so it is no `&mut`.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, len = n, written = *pos)] buf: *mut u8, n: usize, pos: &mut usize);
}

fn main() {}
