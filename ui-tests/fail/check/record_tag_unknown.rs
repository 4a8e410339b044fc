//! A tag that there is not.

use pinvoke::Marshal;

#[derive(Marshal)]
#[repr(i32)]
enum Value {
    Int(i64) = 1,
    Real(f64) = 2,
}

#[derive(Marshal)]
struct Record {
    #[marshal(tag = kind)]
    value: Value,
    count: i32,
}

fn main() {}
