//! `None` has no tail.

use core::ffi::{c_char, c_long};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn parse(
        #[marshal(cstr, nullable)] text: *const c_char,
        #[marshal(out, rest = text)] end: *mut *mut c_char,
    ) -> c_long;
}

fn main() {}
