//! A field takes one word only.

use pinvoke::Blittable;

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct View {
    #[marshal(len = size)]
    data: *const u8,
    size: usize,
}

fn main() {}
