//! Left and replaced.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal(ok = ret == 0)]
unsafe extern "C" {
    #[marshal(plain, ok = ret > 0)]
    fn close(fd: c_int) -> c_int;
}

fn main() {}
