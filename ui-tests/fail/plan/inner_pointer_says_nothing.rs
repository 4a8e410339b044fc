//! Whose memory comes back?

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn name(#[marshal(out, retval, utf8)] text: *mut *mut c_char);

    #[marshal(fallible)]
    fn data(#[marshal(out, retval, len = *n)] data: *mut *mut i32, n: *mut usize);

    #[marshal(fallible)]
    fn point(#[marshal(out, retval)] point: *mut *mut i32);

    #[marshal(fallible)]
    fn names(#[marshal(out, utf8, len = n)] names: *mut *mut c_char, n: usize);

    #[marshal(fallible)]
    fn both(#[marshal(in, out, utf8, nullable)] text: *mut *mut c_char);
}

fn main() {}
