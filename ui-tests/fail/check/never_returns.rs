//! It has no caller to return to.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    safe fn abort() -> !;
}

fn main() {}
