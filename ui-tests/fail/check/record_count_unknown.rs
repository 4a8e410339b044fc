//! A count that there is not.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(len = n, copy)]
    values: Vec<i32>,
    count: u32,
}

fn main() {}
