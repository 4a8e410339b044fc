//! A number is no pointer.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(opaque)]
    age: i32,
}

fn main() {}
