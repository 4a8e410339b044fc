//! Only what is owned is closed.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(close = kept, clone = db_ref)]
    pub type Db;
}

fn main() {}
