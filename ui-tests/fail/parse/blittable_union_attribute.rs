//! Whose fields another macro could change after the derive has seen them, and no union can prove its fields.

use pinvoke::Blittable;

#[derive(Blittable, Clone, Copy)]
#[rust_analyzer::another]
#[repr(C)]
union Number {
    int: i32,
    float: f32,
}

fn main() {}
