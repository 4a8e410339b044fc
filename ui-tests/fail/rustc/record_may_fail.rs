//! A conversion that may fail.

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
    fn a(person: &Person) -> c_int;
    fn b(#[marshal(in, len = n)] people: *const Person, n: usize) -> c_int;
    safe fn c(person: Person) -> c_int;
}

fn main() {}
