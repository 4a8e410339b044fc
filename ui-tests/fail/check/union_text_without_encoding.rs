//! Text in which encoding?

use pinvoke::Marshal;

#[derive(Marshal)]
#[repr(i32)]
enum Value {
    Int(i64) = 1,
    Text(String) = 2,
}

fn main() {}
