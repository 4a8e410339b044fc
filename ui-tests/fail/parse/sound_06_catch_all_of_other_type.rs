//! It holds the number as it is.

use pinvoke::Marshal;

#[derive(Marshal)]
#[repr(i32)]
enum Mode {
    Off,
    #[marshal(other)]
    Other,
}

fn main() {}
