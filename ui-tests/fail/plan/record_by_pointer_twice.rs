//! A record behind a pointer to a pointer, whose?

use pinvoke::{Marshal, marshal};

#[derive(Marshal)]
struct Person {
    #[marshal(utf8, copy)]
    name: String,
    age: i32,
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn a(#[marshal(out, retval)] person: *mut *mut Person);
}

fn main() {}
