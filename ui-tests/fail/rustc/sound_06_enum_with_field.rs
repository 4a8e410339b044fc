//! An enum with data is no integer.

use core::ffi::c_int;
use pinvoke::{Marshal, marshal};

#[derive(Marshal)]
#[repr(i32)]
enum Mode {
    Off,
    Level(i32),
}

#[marshal]
unsafe extern "C" {
    fn set(#[marshal(as = Mode)] mode: c_int) -> c_int;
}

fn main() {}
