//! What a release fails with is read from its declaration.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = super_close, close = kept)]
    pub type Db;
}

fn main() {}
