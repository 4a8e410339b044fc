//! C has one layout.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Pair<T> {
    first: T,
}

fn main() {}
