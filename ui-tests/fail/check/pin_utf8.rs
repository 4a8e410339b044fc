//! It is copied, to get its NUL.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn length(
        #[pin]
        #[marshal(utf8)]
        text: *const c_char,
    ) -> usize;
}

fn main() {}
