//! A record that borrows.

use pinvoke::{Marshal, marshal};

#[derive(Marshal)]
struct Person<'a> {
    #[marshal(utf8)]
    name: &'a str,
    age: i32,
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn a(#[marshal(out, retval)] person: *mut Person<'static>);
}

fn main() {}
