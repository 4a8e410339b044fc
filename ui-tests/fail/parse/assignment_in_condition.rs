//! `=` for `==`.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = ret = 0)]
    fn close(fd: c_int) -> c_int;
}

fn main() {}
