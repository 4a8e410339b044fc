//! Only an enum with data has a tag.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(tag = kind)]
    value: i64,
    kind: i32,
}

fn main() {}
