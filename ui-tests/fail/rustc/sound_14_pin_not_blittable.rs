//! What is converted cannot be pinned.

use core::ffi::c_int;
use pinvoke::{Marshal, marshal};

#[derive(Marshal, Clone, Copy)]
#[repr(i32)]
enum Mode {
    Off = 0,
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn set(#[pin] mode: &Mode) -> c_int;
}

fn main() {}
