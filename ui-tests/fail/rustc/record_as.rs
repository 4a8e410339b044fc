//! A record has its conversion.

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
    fn a(#[marshal(as = Person)] person: &i32) -> c_int;
}

fn main() {}
