//! File names: paths, and text of the system's own.
#![cfg(unix)]

use core::ffi::{c_char, c_void};
use pinvoke::marshal;
use std::ffi::{OsStr, OsString};

#[marshal]
unsafe extern "C" {
    unsafe fn free(ptr: *mut c_void);

    /// The absolute path of a file, without links; C allocates it.
    #[marshal(error = errno, ret(path, free = free))]
    pub fn realpath(
        #[marshal(path)] name: *const c_char,
        #[marshal(const = core::ptr::null_mut())] to: *mut c_char,
    ) -> *mut c_char;

    /// The same, of text that need not be Unicode.
    #[link_name = "realpath"]
    #[marshal(error = errno, ret(path, as = OsString, free = free))]
    pub fn real_name(
        #[marshal(path, as = OsStr)] name: *const c_char,
        #[marshal(const = core::ptr::null_mut())] to: *mut c_char,
    ) -> *mut c_char;

    /// Where a link leads. C does not say whether there was more.
    #[marshal(ok = ret != -1, error = errno)]
    pub fn readlink(
        #[marshal(path)] path: *const c_char,
        #[marshal(out, path, grow = full, len = size, written = ret)] buf: *mut c_char,
        size: usize,
    ) -> isize;

    /// The same, in a room of the wrapper's.
    #[link_name = "readlink"]
    #[marshal(ok = ret != -1, error = errno)]
    pub fn short_link(
        #[marshal(path)] path: *const c_char,
        #[marshal(out, retval, path, as = OsString, len = size, written = ret)] buf: *mut c_char,
        size: usize,
    ) -> isize;
}
