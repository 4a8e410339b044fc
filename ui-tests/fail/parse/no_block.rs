//! `#[marshal]` on something else.

use pinvoke::marshal;

#[marshal]
fn close(fd: i32) -> i32 {
    fd
}

fn main() {}
