//! The count is a buffer, with a count of its own.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(
        #[marshal(in, len = sizes)] v: *const i32,
        #[marshal(in, len = n)] sizes: *const usize,
        n: usize,
    ) -> i64;
}

fn main() {}
