//! A record is no text.

use core::ffi::c_int;
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
    fn a(#[marshal(utf8)] person: *const Person) -> c_int;
}

fn main() {}
