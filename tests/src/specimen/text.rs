//! Of `c/specimen.c`, text: seen, replaced, returned, written into buffers.

use super::memory::{free, malloc};
use core::ffi::c_char;
use pinvoke::marshal;

// The specimen has one log for all threads, so its functions are `unsafe`: the tests call them one at a time.
#[marshal]
unsafe extern "C" {
    /// The length in bytes, or -1 for NULL.
    pub unsafe fn str_see(#[marshal(utf8, nullable)] s: *const c_char) -> i32;

    /// The same, of what is pinned.
    #[link_name = "str_see"]
    pub unsafe fn cstr_see(#[marshal(cstr)] s: *const c_char) -> i32;

    /// The length in units, or -1 for NULL.
    pub unsafe fn wstr_see(#[marshal(utf16, nullable)] s: *const u16) -> i32;

    /// Writes to what it should not.
    pub unsafe fn str_scribble(#[marshal(in, utf8)] s: *mut c_char);

    /// 0 leaves it, 1 changes it, 2 replaces it, 3 sets NULL.
    pub unsafe fn str_ref(
        #[marshal(in, out, utf8, nullable, alloc = malloc, free = free)] s: *mut *mut c_char,
        mode: i32,
    );

    /// The same, only out.
    #[link_name = "str_ref"]
    pub unsafe fn str_out(#[marshal(out, retval, utf8, free = free)] s: *mut *mut c_char, mode: i32);

    /// 0 is NULL, 1 is text, 2 is bad, 3 is empty.
    #[marshal(ret(utf8, nullable, free = free))]
    pub unsafe fn str_give(mode: i32) -> *mut c_char;

    /// The same, with what is bad replaced.
    #[link_name = "str_give"]
    #[marshal(ret(utf8, lossy, nullable, free = free))]
    pub unsafe fn str_give_lossy(mode: i32) -> *mut c_char;

    /// The same, in a guard.
    #[link_name = "str_give"]
    #[marshal(ret(cstr, own, free = free))]
    pub unsafe fn str_give_owned(mode: i32) -> *mut c_char;

    /// Never changes.
    #[marshal(ret(cstr, borrow = 'static))]
    pub safe fn str_static() -> *const c_char;

    /// 0 writes "hello", 1 fills it, 2 writes a NUL behind the first.
    pub unsafe fn buf_fill(
        #[marshal(in, out, utf8, nullable, len = cap)] buf: *mut c_char,
        cap: i32,
        mode: i32,
    ) -> i32;

    /// The same, only out.
    #[link_name = "buf_fill"]
    pub unsafe fn buf_fill_out(#[marshal(out, utf8, len = cap)] buf: *mut c_char, cap: i32, mode: i32)
    -> i32;

    /// The same, only in: `cap` is of a copy of the caller's text, with its NUL.
    #[link_name = "buf_fill"]
    pub unsafe fn buf_fill_in(#[marshal(in, utf8)] buf: *mut c_char, cap: i32, mode: i32) -> i32;

    /// As [`buf_fill`].
    pub unsafe fn wbuf_fill(#[marshal(in, out, utf16, len = cap)] buf: *mut u16, cap: i32, mode: i32) -> i32;

    /// The same, only out.
    #[link_name = "wbuf_fill"]
    pub unsafe fn wbuf_fill_out(#[marshal(out, utf16, len = cap)] buf: *mut u16, cap: i32, mode: i32) -> i32;

    /// The length in bytes that stands before it.
    pub unsafe fn bstr_see(#[marshal(bstr, nullable)] b: *const u16) -> i32;
}
