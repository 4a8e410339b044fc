//! Words stand on fields.

use pinvoke::Marshal;

#[derive(Marshal)]
#[marshal(utf8)]
struct Person {
    age: i32,
}

fn main() {}
