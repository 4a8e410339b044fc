//! A mistake of the caller is reported in the caller.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn strlen(#[marshal(cstr)] s: *const core::ffi::c_char) -> usize;
}

fn main() {
    strlen("three");
}
