//! A tag of another width.

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
    kind: u8,
}

fn main() {}
