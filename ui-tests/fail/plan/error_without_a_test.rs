//! The block's error is returned for text that cannot cross, and nothing tells what C's own numbers mean.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal(error = errno)]
unsafe extern "C" {
    fn access(#[marshal(utf8)] path: *const c_char, mode: c_int) -> c_int;
    fn is_there(#[marshal(utf8)] path: *const c_char) -> bool;
    #[marshal(ok = ret == 0)]
    fn chdir(#[marshal(utf8)] path: *const c_char) -> c_int;
    #[marshal(ret(value))]
    fn puts(#[marshal(utf8)] text: *const c_char) -> c_int;
    #[marshal(fallible)]
    fn rand_of(#[marshal(utf8)] text: *const c_char) -> c_int;
    safe fn abs(n: c_int) -> c_int;
}

fn main() {}
