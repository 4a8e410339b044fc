//! One value has no room for fewer.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fetch(#[marshal(out, written = ret)] v: *mut i32) -> usize;
}

fn main() {}
