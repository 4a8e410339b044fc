//! The names of std's descriptors are std's.

use core::ffi::c_int;
use pinvoke::marshal;

#[derive(Clone, Copy)]
pub struct OwnedFd(pub c_int);

#[marshal]
unsafe extern "C" {
    #[marshal(ret(own, nullable))]
    pub safe fn dup(n: c_int) -> OwnedFd;
}

fn main() {}
