//! Without `unsafe` nobody promised anything.

use pinvoke::marshal;

#[marshal]
extern "C" {
    fn labs(v: i64) -> i64;
}

fn main() {}
