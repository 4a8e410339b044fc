//! A number is no text.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(utf8, copy)]
    age: i32,
}

fn main() {}
