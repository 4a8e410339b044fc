//! Only handles are given away, and only owned ones.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    type Db;
    safe fn db_end(#[marshal(consume)] db: *mut Db);
    fn write(#[marshal(consume, len = n)] bytes: *const u8, n: usize);
}

fn main() {}
