//! An enum of another width.

use core::ffi::c_int;
use pinvoke::{Marshal, marshal};

#[derive(Marshal, Clone, Copy)]
#[repr(i32)]
enum Mode {
    Off = 0,
}

#[marshal]
unsafe extern "C" {
    fn set(#[marshal(as = Mode)] mode: u8) -> c_int;
}

fn main() {}
