//! Nobody frees it.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    pub type Db;
    #[marshal(ret(own))]
    safe fn db_new() -> *mut Db;
    fn db_open(#[marshal(retval, own)] out: *mut *mut Db);
}

fn main() {}
