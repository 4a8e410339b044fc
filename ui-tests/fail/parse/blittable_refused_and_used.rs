//! Only the cause is reported, not the uses of the type.

use core::ffi::c_int;
use pinvoke::{Blittable, marshal};

#[derive(Clone, Copy, Blittable)]
struct Point {
    x: i32,
    y: i32,
}

#[derive(Clone, Copy, Blittable)]
enum Mode {
    Off,
}

#[derive(Blittable)]
struct Pair<T>(T, T);

#[derive(Clone, Copy, Blittable)]
#[repr(C)]
struct Shape {
    #[marshal(nullable)]
    points: [Point; 4],
}

#[marshal]
unsafe extern "C" {
    safe fn put(point: Point, mode: Mode) -> c_int;

    fn draw(shape: &Shape) -> c_int;
}

fn main() {
    let _ = Mode::Off;
    let _ = Pair(1, 2);
}
