//! The second round would send C what the first one left.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn expand(
        #[marshal(in, out, utf8, len = room)] text: *mut c_char,
        room: c_int,
        #[marshal(out, grow = full, len = capacity, written = ret)] list: *mut c_int,
        capacity: c_int,
    ) -> c_int;
}

fn main() {}
