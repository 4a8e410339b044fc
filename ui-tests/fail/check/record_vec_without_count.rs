//! What counts it?

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    values: Vec<i32>,
}

fn main() {}
