//! Two conversions.

use pinvoke::Marshal;

enum Millis {}

#[derive(Marshal)]
struct Record {
    #[marshal(with = Millis, as = i32)]
    time: i64,
}

fn main() {}
