//! C's `const void **`: nobody says how long the inner pointer holds.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    pub type Tree;

    fn tree_walk(
        root: *const Tree,
        #[marshal(callback)] visit: unsafe extern "C" fn(key: &&i32, which: c_int, depth: c_int),
    );
}

fn main() {}
