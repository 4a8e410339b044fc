//! A record is copied.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[pin]
    age: i32,
}

fn main() {}
