//! Whose text is it?

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(utf8))]
    safe fn name() -> *const c_char;

    safe fn title() -> *const c_char;

    #[marshal(ret(len = n))]
    safe fn data(n: usize) -> *const i32;
}

fn main() {}
