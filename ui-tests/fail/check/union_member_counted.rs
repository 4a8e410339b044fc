//! A count stands in a record.

use pinvoke::Marshal;

#[derive(Marshal)]
#[repr(i32)]
enum Value {
    Many(#[marshal(len = n, copy)] Vec<i32>) = 1,
}

fn main() {}
