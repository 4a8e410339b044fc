//! Records that only go in: text and records of Rust's, that nobody frees.

#![allow(dead_code, reason = "only compiled")]

use core::ffi::c_int;

use pinvoke::{Error, Marshal, marshal};

#[derive(Marshal)]
struct Inner(i32, i32);

#[derive(Marshal)]
struct Record<'a> {
    #[marshal(utf8)]
    name: String,
    #[marshal(utf16)]
    nick: Option<&'a str>,
    next: Box<Inner>,
    #[marshal(len = count)]
    values: &'a [i32],
    count: u32,
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn put(record: &Record<'_>) -> c_int;
    #[marshal(fallible)]
    fn put_all(#[marshal(in, len = n)] records: *const Record<'_>, n: usize) -> c_int;
    fn pair(pair: &Inner) -> c_int;
}

fn surfaces() {
    let _: fn(&Record<'_>) -> Result<c_int, Error> = put;
    let _: fn(&[Record<'_>]) -> Result<c_int, Error> = put_all;
    let _: fn(&Inner) -> c_int = pair;
}

fn main() {}
