//! In the record, or behind a pointer?

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(inline = 4, copy)]
    values: Vec<i32>,
}

fn main() {}
