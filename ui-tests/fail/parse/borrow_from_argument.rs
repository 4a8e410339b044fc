//! A source that is not available yet.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(cstr, borrow = db))]
    fn message(db: c_int) -> *const c_char;
}

fn main() {}
