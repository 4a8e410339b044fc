//! Two unions, one tag.

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
    first: Value,
    #[marshal(tag = kind)]
    second: Value,
    kind: i32,
}

fn main() {}
