//! How much room did C get?

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn cwd(#[marshal(out, utf8, grow = full)] text: *mut c_char) -> c_int;
}

fn main() {}
