//! A packed record.

use pinvoke::Marshal;

#[derive(Marshal)]
#[repr(C, packed)]
struct Header {
    kind: u8,
    size: u32,
}

fn main() {}
