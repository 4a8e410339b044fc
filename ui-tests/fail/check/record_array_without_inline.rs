//! An array stands in the record.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(len = count)]
    values: [i32; 4],
    count: u32,
}

fn main() {}
