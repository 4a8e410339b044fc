//! What is passed by value is outlived.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = part_free)]
    pub type Part<'of>;
    unsafe fn part_free(of: *mut Part);
    #[marshal(ret(own))]
    safe fn part_new(at: c_int) -> *mut Part<'at>;
}

fn main() {}
