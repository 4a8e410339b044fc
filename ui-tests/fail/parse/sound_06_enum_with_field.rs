//! Only the catch-all variant has a field.

use pinvoke::Marshal;

#[derive(Marshal)]
#[repr(i32)]
enum Mode {
    Off,
    Level(i32),
}

fn main() {}
