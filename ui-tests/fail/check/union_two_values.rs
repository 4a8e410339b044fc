//! A member is one value.

use pinvoke::Marshal;

#[derive(Marshal)]
#[repr(i32)]
enum Value {
    Point(i32, i32) = 1,
    Named { x: i32 } = 2,
}

fn main() {}
