//! bindgen's opaque struct has no size.

use pinvoke::{Blittable, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Db {
    _unused: [u32; 0],
}

#[marshal]
unsafe extern "C" {
    fn fetch(#[marshal(out, retval)] db: *mut Db);
}

fn main() {}
