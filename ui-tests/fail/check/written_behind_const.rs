//! C cannot change what is `const`.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, len = n, written = *done)] v: *mut i32, n: usize, done: *const usize);
}

fn main() {}
