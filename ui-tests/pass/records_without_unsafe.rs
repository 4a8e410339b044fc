//! Records need no `unsafe` of the user's.

#![forbid(unsafe_code)]
#![allow(dead_code, reason = "only compiled")]

use core::ffi::c_int;

use pinvoke::{Blittable, Marshal};

#[derive(Marshal)]
struct Person {
    #[marshal(utf8, copy)]
    name: String,
    #[marshal(as = c_int)]
    grown: bool,
    #[marshal(len = count, copy)]
    scores: Vec<i32>,
    count: u32,
    #[marshal(tag = kind)]
    value: Value,
    kind: i32,
}

#[derive(Marshal)]
#[repr(i32)]
enum Value {
    Int(i64) = 1,
    Text(#[marshal(utf8, copy)] String) = 2,
    #[marshal(other)]
    Other(i32),
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Point {
    x: i32,
    y: i32,
}

fn main() {}
