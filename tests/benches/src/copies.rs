//! What must be converted: the records, and the first halves of the pairs.

use core::ffi::{c_char, c_int};
use pinvoke::{Marshal, marshal};

/// A record with text behind a pointer and in place.
#[derive(Debug, Clone, PartialEq, Marshal)]
pub struct Entry {
    pub id: i32,
    #[marshal(as = c_int)]
    pub active: bool,
    #[marshal(utf8, copy)]
    pub name: String,
    #[marshal(utf8, inline = 16)]
    pub tag: String,
}

#[marshal(prefix = "copies_")]
unsafe extern "C" {
    pub fn text(#[marshal(utf8)] text: *const c_char) -> u32;
    pub fn wide(#[marshal(utf16)] text: *const u16) -> u32;
    pub fn bools(#[marshal(in, out, as = bool, len = n)] values: *mut c_int, n: u32);
    pub fn bools_in(#[marshal(in, as = bool, len = n)] values: *const c_int, n: u32) -> u32;
    pub fn bytes(#[marshal(in, out, as = bool, len = n)] values: *mut u8, n: u32);
    pub fn bytes_in(#[marshal(in, as = bool, len = n)] values: *const u8, n: u32) -> u32;
    /// C could write there, and does.
    #[link_name = "copies_bytes"]
    pub fn bytes_in_mut(#[marshal(in, as = bool, len = n)] values: *mut u8, n: u32);
    #[marshal(fallible)]
    pub fn entry_in(#[marshal(in)] entry: *const Entry) -> u32;
    #[marshal(fallible)]
    pub fn entry(#[marshal(in, out)] entry: *mut Entry);
    #[marshal(fallible)]
    pub fn entry_out(#[marshal(out, retval)] entry: *mut Entry);
    #[marshal(fallible)]
    pub fn entries_in(#[marshal(in, len = n)] entries: *const Entry, n: u32) -> u32;
    #[marshal(fallible)]
    pub fn entries(#[marshal(in, out, len = n)] entries: *mut Entry, n: u32);
    pub fn texts(#[marshal(in, utf8, len = n)] texts: *const *const c_char, n: u32) -> u32;
    #[marshal(ret(utf8, copy))]
    pub fn given() -> *const c_char;
    #[marshal(ret(utf16, copy))]
    pub fn given_wide() -> *const u16;
    #[marshal(ret(utf16, copy))]
    pub fn given_long() -> *const u16;
    #[marshal(ret(utf16, copy))]
    pub fn given_foreign() -> *const u16;
    #[marshal(ok = ret != 0)]
    pub fn fill_wide(#[marshal(out, utf16, len = capacity)] buf: *mut u16, capacity: u32) -> u32;
    #[marshal(ok = ret != 0)]
    pub fn fill(#[marshal(out, utf8, len = capacity)] buf: *mut c_char, capacity: u32) -> u32;
}
