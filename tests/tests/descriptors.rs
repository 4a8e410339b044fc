//! std's descriptors, spelled with more or less of their path.
#![cfg(unix)]

use core::ffi::{c_int, c_void};
use pinvoke::marshal;
use pinvoke_tests::block_on;
use std::os::fd;

#[marshal(ok = ret >= 0, error = errno)]
unsafe extern "C" {
    #[marshal(ret(own))]
    safe fn dup(fd: std::os::fd::BorrowedFd<'_>) -> std::os::fd::OwnedFd;
    fn pipe(#[marshal(retval, own, len = 2)] ends: *mut ::std::os::fd::OwnedFd) -> c_int;
    fn close(#[marshal(consume)] fd: std::os::unix::io::OwnedFd) -> c_int;
    #[marshal(ret(value))]
    fn write(fd: fd::BorrowedFd, #[marshal(in, len = n)] bytes: *const c_void, n: usize) -> isize;
    #[marshal(blocking)]
    async fn read(
        fd: std::os::fd::BorrowedFd<'_>,
        #[marshal(out, len = n, written = ret)] bytes: *mut c_void,
        n: usize,
    ) -> isize;
    #[link_name = "dup"]
    #[marshal(blocking, ret(own))]
    async fn dup_elsewhere(fd: std::os::fd::BorrowedFd<'_>) -> std::os::fd::OwnedFd;
}

#[test]
fn by_their_whole_path() {
    let [reads, writes] = pipe().unwrap();
    let again = dup(&writes).unwrap();
    close(writes).unwrap();
    assert_eq!(write(&again, b"text").unwrap(), 4);
    let (count, (reads, bytes)) = block_on(read(reads, [0; 8]));
    assert_eq!((count.unwrap(), &bytes[..4]), (4, &b"text"[..]));
    let (again, reads) = block_on(dup_elsewhere(reads));
    close(again.unwrap()).unwrap();
    close(reads).unwrap();
}
