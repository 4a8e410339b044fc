//! Whose text is it?

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn names(#[marshal(out, retval, utf8, len = 4)] names: *mut *mut c_char);
}

fn main() {}
