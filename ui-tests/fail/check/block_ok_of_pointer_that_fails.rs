//! NULL is a failure of its own.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal(ok = ret == 0, error = errno)]
unsafe extern "C" {
    #[marshal(free = doc_free)]
    pub type Doc;

    #[marshal(plain)]
    unsafe fn doc_free(doc: *mut Doc) -> c_int;
    #[marshal(ret(own))]
    fn doc_open(#[marshal(cstr)] name: *const c_char) -> *mut Doc;
}

fn main() {}
