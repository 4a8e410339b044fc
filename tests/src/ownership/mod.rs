//! Memory that changes hands: `c/ownership.c`. Every function does as its mode says, and then returns `status`: it
//! fails with anything but 0, after it changed things.

mod arrays;
mod returned;

pub use arrays::*;
pub use returned::*;

use crate::counted::{counted_alloc, counted_bstr_alloc, counted_bstr_free, counted_free};
use crate::values::Fields as Point;
use core::ffi::{c_char, c_void};
use pinvoke::{Marshal, marshal};

/// What C does to what it is given.
#[derive(Marshal, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
pub enum Mode {
    /// Nothing.
    Leave = 0,
    /// Changes it where it is.
    Change = 1,
    /// Frees it, and puts something else there.
    Replace = 2,
    /// Frees it, and sets NULL.
    Drop = 3,
}

/// A record that owns its name.
#[derive(Marshal, Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// A number.
    pub id: i32,
    /// A truth value.
    #[marshal(as = i32)]
    pub flag: bool,
    /// A name.
    #[marshal(utf8, alloc = counted_alloc, free = counted_free)]
    pub name: Option<String>,
}

/// The same, as C lays it out, whose name is copied.
#[derive(Marshal, Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// A number.
    pub id: i32,
    /// A truth value.
    #[marshal(as = i32)]
    pub flag: bool,
    /// A name.
    #[marshal(utf8, copy)]
    pub name: Option<String>,
}

unsafe extern "C" {
    /// Frees the name.
    fn clear_person(p: *mut c_void);
}

#[marshal(ok = ret == 0)]
unsafe extern "C" {
    /// Text of bytes.
    pub fn own_text(
        #[marshal(in, out, utf8, nullable, alloc = counted_alloc, free = counted_free)] s: *mut *mut c_char,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// The same, whose direction is not written.
    #[link_name = "own_text"]
    pub fn own_text_by_default(
        #[marshal(utf8, nullable, alloc = counted_alloc, free = counted_free)] s: *mut *mut c_char,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// The same, that goes in as NULL, since nothing is allocated.
    #[link_name = "own_text"]
    pub fn own_text_unallocated(
        #[marshal(in, out, utf8, nullable, free = counted_free)] s: *mut *mut c_char,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// The same, only out.
    #[link_name = "own_text"]
    pub fn own_text_out(
        #[marshal(out, retval, utf8, nullable, free = counted_free)] s: *mut *mut c_char,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// Text of UTF-16.
    pub fn own_text16(
        #[marshal(in, out, utf16, nullable, alloc = counted_alloc, free = counted_free)] s: *mut *mut u16,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// Text with its length before it.
    pub fn own_bstr(
        #[marshal(in, out, bstr, nullable, alloc = counted_bstr_alloc, free = counted_bstr_free)]
        s: *mut *mut u16,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// Texts, each of which may be missing.
    pub fn own_names(
        #[marshal(in, out, utf8, nullable, len = n, alloc = counted_alloc, free = counted_free)]
        names: *mut *mut c_char,
        n: i32,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// The same, only in.
    #[link_name = "own_names"]
    pub fn own_names_in(
        #[marshal(in, utf8, nullable, len = n, alloc = counted_alloc, free = counted_free)]
        names: *mut *mut c_char,
        n: i32,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// The same, only out.
    #[link_name = "own_names"]
    pub fn own_names_out(
        #[marshal(out, utf8, nullable, len = n, free = counted_free)] names: *mut *mut c_char,
        n: i32,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// A record in place.
    pub fn own_person(
        #[marshal(in, out)] p: *mut Person,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// The same, only in.
    #[link_name = "own_person"]
    pub fn own_person_in(#[marshal(in)] p: *mut Person, #[marshal(as = Mode)] mode: i32, status: i32) -> i32;

    /// The same, only out.
    #[link_name = "own_person"]
    pub fn own_person_out(
        #[marshal(out, retval)] p: *mut Person,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// Records in place.
    pub fn own_persons(
        #[marshal(in, out, len = n)] p: *mut Person,
        n: i32,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// A point behind a pointer.
    pub fn own_point_at(
        #[marshal(in, out, nullable, alloc = counted_alloc, free = counted_free)] p: *mut *mut Point,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// The same, that is always there.
    #[link_name = "own_point_at"]
    pub fn own_point_always(
        #[marshal(in, out, alloc = counted_alloc, free = counted_free)] p: *mut *mut Point,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// A record behind a pointer.
    pub fn own_person_at(
        #[marshal(in, out, nullable, alloc = counted_alloc, free = counted_free)] p: *mut *mut Person,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// The same, only in.
    #[link_name = "own_person_at"]
    pub fn own_person_at_in(
        #[marshal(in, nullable, alloc = counted_alloc, free = counted_free)] p: *mut *mut Person,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// The same, only out.
    #[link_name = "own_person_at"]
    pub fn own_person_at_out(
        #[marshal(out, retval, nullable, free = counted_free)] p: *mut *mut Person,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// Two results, of which the first may not convert.
    pub fn give_two(
        which: i32,
        #[marshal(out, retval, utf8, free = counted_free)] text: *mut *mut c_char,
        #[marshal(out, retval, len = *n, free = counted_free)] v: *mut *mut i32,
        n: *mut i32,
    ) -> i32;

    /// What it leaves in the record is cleared by a function that gets the record.
    pub fn fill_person(#[marshal(out, retval, free = clear_person)] p: *mut Seen, bad: i32) -> i32;
}
