//! Only memory is lent.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(readonly)]
    age: i32,
}

fn main() {}
