//! What does the inner pointer mean?

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(copy))]
    safe fn a() -> *const *const i32;

    #[marshal(ret(utf8, copy))]
    safe fn b() -> *const *const c_char;

    #[marshal(ret(utf8, copy, len = 3))]
    safe fn c() -> *const *const c_char;
}

fn main() {}
