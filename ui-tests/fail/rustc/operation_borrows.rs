//! What borrows does not fit into an operation; rustc says at which parameter.
#![cfg(unix)]

use core::ffi::{c_char, c_int};
use pinvoke::marshal;
use std::fs::File;
use std::os::fd::BorrowedFd;

#[marshal(ok = ret == 0, error = errno)]
unsafe extern "C" {
    #[marshal(blocking)]
    async fn fsync(fd: BorrowedFd<'_>) -> c_int;
    #[marshal(blocking)]
    async fn unlink(#[marshal(path)] path: *const c_char) -> c_int;
}

fn main() {
    let (file, path) = (File::open("file").unwrap(), String::from("file"));
    let _ = fsync(&file);
    let _ = unlink(&path);
}
