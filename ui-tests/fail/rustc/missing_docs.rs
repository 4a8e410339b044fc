//! A wrapper without docs is reported at its name, as any other function.

#![deny(missing_docs)]

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    pub safe fn abs(v: i32) -> i32;
}

fn main() {}
