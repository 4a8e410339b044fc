//! A handle takes lifetimes only.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    pub type Db<T>;
}

fn main() {}
