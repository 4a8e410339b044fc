//! A union of C's.

use pinvoke::Marshal;

#[derive(Marshal)]
#[repr(C)]
union Value {
    number: i64,
    real: f64,
}

fn main() {}
