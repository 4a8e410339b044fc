//! Other ABIs than `"C"`, and attributes that belong to the block.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "system" {
    safe fn abs(v: c_int) -> c_int;
}

#[marshal]
unsafe extern "C-unwind" {
    safe fn toupper(c: c_int) -> c_int;
}

/// Docs on a block are nobody's.
#[marshal]
#[allow(dead_code, reason = "it stands on the block")]
#[link(name = "c")]
unsafe extern "C" {
    safe fn tolower(c: c_int) -> c_int;
}

#[marshal(library = "libc.so.6")]
unsafe extern "system" {
    safe fn labs(v: i64) -> i64;
}

fn main() {
    assert_eq!(abs(-3), 3);
    assert_eq!(toupper(97), 65);
    let _ = labs as fn(i64) -> i64;
}
