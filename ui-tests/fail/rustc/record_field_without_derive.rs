//! A field whose type says nothing.

use pinvoke::Marshal;

struct Inner {
    age: i32,
}

#[derive(Marshal)]
struct Record {
    inner: Inner,
    age: i32,
}

fn main() {}
