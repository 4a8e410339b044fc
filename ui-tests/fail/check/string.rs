//! A `String` is what the caller passes, not what C declares.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    safe fn print(text: String) -> c_int;

    fn measure(text: &String) -> c_int;

    safe fn name(index: c_int) -> std::string::String;
}

fn main() {}
