//! What C points into must be the caller's own memory.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(borrow = from))]
    fn first(#[marshal(in, len = n)] from: *const u16, n: usize) -> *const u16;
    #[marshal(ret(cstr, borrow = text))]
    fn tail(#[marshal(utf8)] text: *const c_char) -> *const c_char;
}

fn main() {}
