//! C has no `String`.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn read(text: &String) -> c_int;
    fn write(text: &mut String) -> c_int;
}

fn main() {}
