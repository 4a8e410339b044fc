//! Text in another encoding is copied.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn a(#[pin] #[marshal(utf16)] text: *const u16) -> c_int;
    fn b(#[pin] #[marshal(wide)] text: *const u32) -> c_int;
    fn c(#[pin] #[marshal(path)] name: *const c_char) -> c_int;
}

fn main() {}
