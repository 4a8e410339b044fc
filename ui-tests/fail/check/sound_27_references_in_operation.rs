//! An operation outlives its call, so nothing can be lent to it, nor borrowed from what it gives back.

use core::ffi::{CStr, c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(blocking)]
    async fn sum(#[marshal(len = n)] data: &[u8], n: usize) -> c_int;

    #[marshal(blocking)]
    async fn fill(#[marshal(len = n)] data: &mut [u8], n: usize, #[marshal(out)] left: &mut c_int);

    #[marshal(blocking)]
    async fn open(path: &CStr) -> c_int;

    #[marshal(blocking, ret(cstr, borrow = text))]
    async fn skip(#[marshal(in, cstr)] text: *const c_char) -> *const c_char;

    #[marshal(blocking)]
    async fn number(#[marshal(in, cstr)] text: *const c_char, #[marshal(out, rest = text)] end: *mut *mut c_char) -> c_int;
}

fn main() {}
