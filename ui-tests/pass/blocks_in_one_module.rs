//! Several blocks in one module, of which two declare the same symbol, and a block without functions.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn strlen(#[marshal(cstr)] text: *const c_char) -> usize;
}

#[marshal]
unsafe extern "C" {
    #[link_name = "strlen"]
    fn length(#[marshal(utf8)] text: *const c_char) -> usize;
}

#[marshal(library = "libc.so.6")]
unsafe extern "C" {
    safe fn abs(v: c_int) -> c_int;
}

#[marshal(library = "libc.so.6")]
unsafe extern "C" {
    safe fn toupper(c: c_int) -> c_int;
}

#[marshal]
unsafe extern "C" {}

#[marshal(library = "libno_such_library.so")]
unsafe extern "C" {}

fn main() {
    assert_eq!(strlen(c"four"), 4);
    assert_eq!(length("four").expect("there is no NUL in it"), 4);
    let _ = (abs as fn(c_int) -> c_int, toupper as fn(c_int) -> c_int);
}
