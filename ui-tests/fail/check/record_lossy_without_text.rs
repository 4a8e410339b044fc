//! Nothing is lost of numbers.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(lossy)]
    age: i32,
}

fn main() {}
