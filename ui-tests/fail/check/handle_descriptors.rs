//! A file descriptor is given away, or lent.

use core::ffi::c_int;
use pinvoke::marshal;
use std::os::fd::{BorrowedFd, OwnedFd};

#[marshal]
unsafe extern "C" {
    safe fn send(fd: OwnedFd) -> c_int;
    safe fn close(#[marshal(consume)] fd: BorrowedFd<'_>) -> c_int;
    #[marshal(ret(own))]
    safe fn stdout() -> BorrowedFd<'static>;
}

fn main() {}
