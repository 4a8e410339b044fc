//! A `String` in which encoding?

use pinvoke::Marshal;

#[derive(Marshal)]
struct Person {
    name: String,
    nick: Option<String>,
    age: i32,
}

fn main() {}
