//! A constant has no other words.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(const = 1, as = i32)]
    version: bool,
}

fn main() {}
