//! A record is copied.

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
    fn greet(#[pin] person: &Person) -> c_int;
}

fn main() {}
