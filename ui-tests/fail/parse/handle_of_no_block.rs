//! A handle of another block is named by its path.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(handle)]
    type Db = *mut c_void;

    safe fn db_count(db: c_int) -> c_int;
}

fn main() {}
