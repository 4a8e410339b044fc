//! A generic struct is blittable if its arguments are.

use pinvoke::{Blittable, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Pair<T: Copy> {
    x: T,
    y: T,
}

#[marshal]
unsafe extern "C" {
    fn swap(pair: &mut Pair<bool>);
}

fn main() {}
