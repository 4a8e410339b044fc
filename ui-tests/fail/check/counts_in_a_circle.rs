//! Each the other's count.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn swap(#[marshal(in, len = b)] a: *const i32, #[marshal(in, len = a)] b: *const i32);
}

fn main() {}
