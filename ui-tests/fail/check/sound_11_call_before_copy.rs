//! What C returns is copied before anything else runs, and these would run before.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

fn is_good(text: *const c_char) -> bool {
    !text.is_null()
}

fn longest(n: usize) -> usize {
    n
}

#[marshal]
unsafe extern "C" {
    #[marshal(ret(cstr, copy), ok = is_good(ret))]
    safe fn name() -> *const c_char;

    #[marshal(ret(cstr, copy), none = !is_good(ret))]
    safe fn title() -> *const c_char;

    #[marshal(ret(copy, len = longest(n)))]
    safe fn table(n: usize) -> *const u8;
}

#[marshal(ok = is_good(ret))]
unsafe extern "C" {
    #[marshal(ret(cstr, copy))]
    safe fn message(code: c_int) -> *const c_char;
}

fn main() {}
