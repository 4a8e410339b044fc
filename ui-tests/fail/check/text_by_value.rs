//! Text that is no pointer.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn length(#[marshal(cstr)] text: usize) -> usize;
}

fn main() {}
