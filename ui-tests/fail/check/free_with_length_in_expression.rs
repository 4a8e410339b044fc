//! The length of text with a NUL is not known without a search, as a part of an expression neither.

use core::ffi::{c_char, c_void};
use pinvoke::{Marshal, marshal};

unsafe extern "C" {
    fn give_back(ptr: *mut c_void, bytes: usize);
}

#[derive(Marshal)]
struct Name {
    #[marshal(utf8, free = give_back(ptr, len + 1))]
    text: String,
}

#[marshal]
unsafe extern "C" {
    #[marshal(ret(utf8, free = give_back(ptr, 2 * (bytes + 1))))]
    fn name() -> *mut c_char;

    #[marshal(ret(utf8, free = give_back(ptr, usize::max(len, 1))))]
    fn other() -> *mut c_char;
}

fn main() {}
