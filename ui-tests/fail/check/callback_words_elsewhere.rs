//! Words of closures stand beside `callback`.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn each(#[marshal(in, fail = 0)] one: *const i32, #[marshal(as = bool, on = other)] two: i32, #[marshal(ret(as = bool))] three: i32);
}

fn main() {}
