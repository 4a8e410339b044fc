//! A record that goes in only.

use pinvoke::{Marshal, marshal};

#[derive(Marshal)]
struct Person {
    #[marshal(utf8)]
    name: String,
    age: i32,
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn a(#[marshal(out, retval)] person: *mut Person);

    #[marshal(fallible)]
    fn b(#[marshal(out)] person: &mut Person);

    #[marshal(fallible, ret(value))]
    fn c() -> Person;
}

fn main() {}
