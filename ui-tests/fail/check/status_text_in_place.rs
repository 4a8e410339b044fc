//! Text of what length?

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = status == 0, error = errno)]
    fn run(#[marshal(status, utf8)] err: *mut c_char) -> c_int;
}

fn main() {}
