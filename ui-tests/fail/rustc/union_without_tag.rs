//! An enum with data, and nothing that says which.

use pinvoke::Marshal;

#[derive(Marshal)]
#[repr(i32)]
enum Value {
    Int(i64) = 1,
    Real(f64) = 2,
}

#[derive(Marshal)]
struct Variant {
    kind: i32,
    value: Value,
}

fn main() {}
