//! Words that must say which.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(utf8, inline)]
    a: String,
    #[marshal(len, copy)]
    b: Vec<i32>,
    #[marshal(as)]
    c: bool,
    #[marshal(utf8, free)]
    d: String,
    #[marshal(tag)]
    e: i32,
}

fn main() {}
