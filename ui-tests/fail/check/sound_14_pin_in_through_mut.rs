//! It would be copied, since C could write.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn norm(
        #[pin]
        #[marshal(in)]
        p: *mut i32,
    ) -> c_int;
}

fn main() {}
