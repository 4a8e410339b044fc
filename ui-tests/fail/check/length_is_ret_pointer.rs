//! A length that is a pointer.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(fallible, ret(ignore))]
    fn get(#[marshal(out, retval, len = ret, copy)] data: *mut *mut i32) -> *mut i32;

    #[marshal(fallible, ret(ignore))]
    fn fill(#[marshal(out, len = n, written = ret)] data: *mut i32, n: usize) -> *mut i32;
}

fn main() {}
