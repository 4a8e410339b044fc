//! A field that counts itself.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(len = values, copy)]
    values: Vec<i32>,
}

fn main() {}
