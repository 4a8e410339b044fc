//! A count that is no number.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(len = name, copy)]
    values: Vec<i32>,
    #[marshal(utf8, copy)]
    name: String,
}

fn main() {}
