//! The wrapper of an `unsafe fn` is unsafe to call.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    unsafe fn strlen(s: *const core::ffi::c_char) -> usize;
}

fn main() {
    strlen(c"three".as_ptr());
}
