//! Which integer does C use?

use pinvoke::Marshal;

#[derive(Marshal)]
enum Mode {
    Off,
}

fn main() {}
