//! A struct that points at its own kind, whichever way that is written.

#![deny(warnings)]
#![allow(dead_code, reason = "the fields are C's")]

use pinvoke::{Blittable, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Node {
    next: *const Self,
    all: [*mut Self; 2],
    visit: Option<unsafe extern "C" fn(*const Self) -> i32>,
    value: i32,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Hidden {
    #[marshal(opaque)]
    next: *const Self,
    value: i32,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Chain<T: Copy> {
    next: *const Self,
    value: T,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
union Link {
    next: *const Self,
    value: u64,
}

#[marshal]
unsafe extern "C" {
    fn first(#[marshal(out)] node: *mut Node);
    fn chained(#[marshal(out, len = n)] chain: *mut Chain<u8>, n: usize);
    fn linked(#[marshal(out)] link: *mut Link);
    fn count(#[marshal(in)] hidden: *const Hidden) -> usize;
}

fn main() {}
