//! C must not put other handles into a lent array, nor change what several may have.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    type Db;
    fn all(#[marshal(in, len = n)] of: *mut *const Db, n: usize);
    fn each(#[marshal(in, len = n)] of: *const *mut Db, n: usize);
}

fn main() {}
