//! What C returns, and Rust frees.

use super::Person;
use crate::counted::{counted_free, counted_free_sized};
use crate::values::Fields as Point;
use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    /// 0 is NULL, 1 text, 2 is bad, 3 empty.
    #[marshal(ret(utf8, nullable, free = counted_free))]
    pub fn give_text(which: i32) -> *mut c_char;

    /// The same, in a guard.
    #[link_name = "give_text"]
    #[marshal(fallible, ret(cstr, own, free = counted_free))]
    pub fn give_text_guarded(which: i32) -> *mut c_char;

    /// `0` to before `n`; NULL for a negative one.
    #[marshal(fallible, ret(len = *count, nullable, free = counted_free_sized(ptr, len, bytes)))]
    pub fn give_ints(n: i32, count: *mut i32) -> *mut i32;

    /// The same, in a guard.
    #[link_name = "give_ints"]
    #[marshal(fallible, ret(len = *count, own, free = counted_free_sized(ptr, len, bytes)))]
    pub fn give_ints_owned(n: i32, count: *mut i32) -> *mut i32;

    /// A point; NULL for a negative one.
    #[marshal(fallible, ret(nullable, free = counted_free))]
    pub fn give_point(x: i32) -> *mut Point;

    /// The same, in a guard.
    #[link_name = "give_point"]
    #[marshal(fallible, ret(own, free = counted_free))]
    pub fn give_point_owned(x: i32) -> *mut Point;

    /// A record; NULL for a negative one.
    #[marshal(fallible, ret(nullable, free = counted_free))]
    pub fn give_person(id: i32) -> *mut Person;

    /// Records, of which one may have a bad name.
    #[marshal(fallible, ret(len = *count, free = counted_free))]
    pub fn give_persons(n: i32, bad: i32, count: *mut i32) -> *mut Person;
}
