//! Of `c/specimen.c`, the record with a truth value, a text and an array in it, and pointers to pointers.

use super::memory::{free, malloc};
use crate::values::Fields as Point;
use core::ffi::c_char;
use pinvoke::{Marshal, marshal};

/// What C calls `record`, whose name comes from C's allocator.
#[derive(Marshal, Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// A number.
    pub id: i32,
    /// A truth value.
    #[marshal(as = i32)]
    pub flag: bool,
    /// A text that may be missing.
    #[marshal(utf8, free = free, alloc = malloc)]
    pub name: Option<String>,
    /// A text in place.
    #[marshal(utf8, inline = 8)]
    pub tag: String,
}

/// The same, whose name is lent, and stays C's if C replaces it.
#[derive(Marshal, Clone, Debug, Default, PartialEq, Eq)]
pub struct Lent {
    /// A number.
    pub id: i32,
    /// A truth value.
    #[marshal(as = i32)]
    pub flag: bool,
    /// A text that may be missing.
    #[marshal(utf8, copy)]
    pub name: Option<String>,
    /// A text in place.
    #[marshal(utf8, inline = 8)]
    pub tag: String,
}

// The specimen has one log for all threads, so its functions are `unsafe`: the tests call them one at a time.
#[marshal]
unsafe extern "C" {
    /// By value.
    #[marshal(fallible)]
    pub unsafe fn rec_val(r: Record);

    /// Changes it, and its name if `replace`.
    #[link_name = "rec_ref"]
    #[marshal(fallible)]
    pub unsafe fn record(#[marshal(in, out)] r: *mut Record, replace: i32);

    /// The same, declared to leave it alone.
    #[link_name = "rec_ref"]
    #[marshal(fallible)]
    pub unsafe fn record_in(#[marshal(in)] r: *mut Record, replace: i32);

    /// The same, only out.
    #[link_name = "rec_ref"]
    #[marshal(fallible)]
    pub unsafe fn record_out(#[marshal(out, retval)] r: *mut Record, replace: i32);

    /// The same, over what there was.
    #[link_name = "rec_ref"]
    #[marshal(fallible)]
    pub unsafe fn record_over(#[marshal(out)] r: *mut Record, replace: i32);

    /// The same, which may be missing.
    #[link_name = "rec_ref"]
    #[marshal(fallible)]
    pub unsafe fn record_nullable(#[marshal(in, nullable)] r: *mut Record, replace: i32);

    /// Changes each.
    #[link_name = "rec_arr"]
    #[marshal(fallible)]
    pub unsafe fn records(#[marshal(in, out, len = n)] r: *mut Record, n: i32, replace: i32);

    /// The same, declared to leave them alone.
    #[link_name = "rec_arr"]
    #[marshal(fallible)]
    pub unsafe fn records_in(#[marshal(in, len = n)] r: *mut Record, n: i32, replace: i32);

    /// Changes the record behind two pointers.
    #[link_name = "rec_refref"]
    #[marshal(fallible)]
    pub unsafe fn record_behind(
        #[marshal(in, out, alloc = malloc, free = free)] r: *mut *mut Record,
        replace: i32,
    );

    /// Forgets it. It frees nothing, so what goes in is lent.
    #[link_name = "rec_null_out"]
    #[marshal(fallible)]
    pub unsafe fn record_gone(#[marshal(in, out, nullable, copy)] r: *mut *mut Lent);

    /// Moves the point behind two pointers.
    #[link_name = "pt_refref"]
    #[marshal(fallible)]
    pub unsafe fn point_behind(#[marshal(in, out, nullable, alloc = malloc, free = free)] p: *mut *mut Point);

    /// Replaces it.
    #[link_name = "pt_replace"]
    #[marshal(fallible)]
    pub unsafe fn point_replaced(#[marshal(in, out, alloc = malloc, free = free)] p: *mut *mut Point);

    /// The first four squares.
    #[link_name = "arr_alloc"]
    #[marshal(fallible)]
    pub unsafe fn squares(#[marshal(out, retval, len = *n, free = free)] out: *mut *mut i32, n: *mut i32);

    /// Replaces it by a longer one.
    #[link_name = "arr_replace"]
    #[marshal(fallible)]
    pub unsafe fn replaced(
        #[marshal(in, out, len = *n, alloc = malloc, free = free)] a: *mut *mut i32,
        n: *mut i32,
    );

    /// Sees each text.
    #[link_name = "arr_str"]
    pub unsafe fn texts_in(#[marshal(in, utf8, nullable, len = n)] a: *mut *mut c_char, n: i32, replace: i32);

    /// Replaces the first, which the caller does not see.
    #[link_name = "arr_str"]
    pub unsafe fn texts_in_owned(
        #[marshal(in, utf8, len = n, alloc = malloc, free = free)] a: *mut *mut c_char,
        n: i32,
        replace: i32,
    );

    /// Replaces the first.
    #[link_name = "arr_str"]
    pub unsafe fn texts(
        #[marshal(in, out, utf8, len = n, alloc = malloc, free = free)] a: *mut *mut c_char,
        n: i32,
        replace: i32,
    );

    /// Makes the first.
    #[link_name = "arr_str"]
    pub unsafe fn texts_out(
        #[marshal(out, utf8, nullable, len = n, free = free)] a: *mut *mut c_char,
        n: i32,
        replace: i32,
    );
}
