//! A conversion that may fail, in a wrapper that does not.

use pinvoke::{Marshal, marshal};

#[derive(Marshal, Clone, Copy)]
#[repr(i32)]
enum Mode {
    Off = 0,
}

#[marshal]
unsafe extern "C" {
    fn next(#[marshal(out)] mode: &mut Mode);
}

fn main() {}
