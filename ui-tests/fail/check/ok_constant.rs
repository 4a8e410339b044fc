//! True whatever happens.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ok = true)]
    fn close(fd: c_int) -> c_int;
}

fn main() {}
