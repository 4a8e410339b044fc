//! The tag is which integer?

use pinvoke::Marshal;

#[derive(Marshal)]
enum Value {
    Int(i64),
    Real(f64),
}

fn main() {}
