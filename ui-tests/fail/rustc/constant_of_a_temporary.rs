//! The text would be freed before C sees it.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn puts(#[marshal(const = std::ffi::CString::new("gone").unwrap().as_ptr())] text: *const c_char) -> i32;
}

fn main() {}
