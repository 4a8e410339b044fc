//! What a record says is not reckoned with.

use pinvoke::{Blittable, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Head {
    count: u32,
}

#[marshal]
unsafe extern "C" {
    fn send(#[marshal(in)] head: *const Head, #[marshal(in, len = (*head).count)] body: *const u32);
}

fn main() {}
