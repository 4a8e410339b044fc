//! A type that is no conversion.

use pinvoke::Marshal;

enum Millis {}

#[derive(Marshal)]
struct Record {
    #[marshal(with = Millis)]
    time: i64,
}

fn main() {}
