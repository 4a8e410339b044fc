//! `out` behind a shared reference.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fetch(#[marshal(out)] v: &i32);
}

fn main() {}
