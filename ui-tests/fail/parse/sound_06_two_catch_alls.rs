//! One variant takes what is unknown.

use pinvoke::Marshal;

#[derive(Marshal)]
#[repr(i32)]
enum Mode {
    Off,
    #[marshal(other)]
    Other(i32),
    #[marshal(other)]
    Unknown(i32),
}

fn main() {}
