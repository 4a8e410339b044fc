//! Text that C writes is no `CStr`, however long.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn name(#[marshal(out, cstr, len = 10)] text: *mut c_char) -> c_int;
}

fn main() {}
