//! For an empty slice C would get the address of a local, and could return that.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(borrow = from, nullable))]
    fn largest_of(
        #[marshal(len = n, empty = zero)]
        #[pin]
        from: *const c_int,
        n: usize,
    ) -> *const c_int;
}

fn main() {}
