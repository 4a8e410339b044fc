//! What C writes comes back.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record<'a> {
    value: &'a mut i32,
}

fn main() {}
