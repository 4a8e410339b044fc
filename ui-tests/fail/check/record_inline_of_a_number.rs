//! A number is no array.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(inline = 4)]
    age: i32,
}

fn main() {}
