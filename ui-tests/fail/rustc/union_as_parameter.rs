//! An enum with data, and nothing that says which.

use core::ffi::c_int;
use pinvoke::{Marshal, marshal};

#[derive(Marshal)]
#[repr(i32)]
enum Value {
    Int(i64) = 1,
    Real(f64) = 2,
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn put(value: Value) -> c_int;

    #[marshal(fallible)]
    fn get(#[marshal(out)] value: &mut Value) -> c_int;
}

fn main() {}
