//! Records that must be converted are not available yet.

use pinvoke::Marshal;

#[derive(Marshal)]
#[repr(C)]
struct Flags {
    ready: bool,
}

fn main() {}
