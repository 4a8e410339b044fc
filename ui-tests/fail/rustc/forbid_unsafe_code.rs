//! The author's own `unsafe` is seen by the lint.

#![forbid(unsafe_code)]

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    safe fn abs(v: i32) -> i32;
}

fn main() {}
