//! How much did C write?

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn ask(#[marshal(out, grow = ask, len = n)] data: *mut u8, n: usize) -> c_int;
    fn full(#[marshal(out, grow = full, len = n)] data: *mut u8, n: usize) -> c_int;
}

fn main() {}
