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
}
