//! `C` names no integer.

use pinvoke::Marshal;

#[derive(Marshal)]
#[repr(C)]
enum Mode {
    Off,
}

fn main() {}
