//! There is no `ret`.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, len = n, written = ret)] v: *mut i32, n: i32);
}

fn main() {}
