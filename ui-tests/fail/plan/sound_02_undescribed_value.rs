//! The same of a pointer to a wider type.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn sum(v: *const i64) -> i64;
}

fn main() {}
