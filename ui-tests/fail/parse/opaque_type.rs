//! A handle type, which is not available yet.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    type Db;
}

fn main() {}
