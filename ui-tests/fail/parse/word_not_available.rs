//! A word of the language that is not carried out yet.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn visit(#[marshal(callback)] f: Option<unsafe extern "C" fn(c_int)>);
}

fn main() {}
