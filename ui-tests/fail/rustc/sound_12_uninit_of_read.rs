//! Memory that is not initialised cannot be read before C has filled it.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn swab_in_place(#[marshal(in, out, len = n, written = ret)] v: *mut u8, n: usize) -> usize;
}

fn main() {
    let _ = swab_in_place_uninit;
}
