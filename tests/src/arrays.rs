//! Arrays behind pointers, arrays of text, arrays of records: `c/arrays.c`.

use crate::counted::{counted_alloc, counted_free};
use core::ffi::c_char;
use pinvoke::{Marshal, marshal};

/// A number, a fraction, a large number, and a text that may be missing.
#[derive(Marshal, Clone, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "each is what its type says")]
pub struct Mixed {
    pub a: i32,
    pub b: f64,
    pub c: i64,
    #[marshal(utf8, alloc = counted_alloc, free = counted_free)]
    pub d: Option<String>,
}

/// A number, and whether it is odd.
#[derive(Marshal, Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is what its name says")]
pub struct Wrapped {
    pub value: i32,
    #[marshal(as = i32)]
    pub odd: bool,
}

/// Three truth values.
#[derive(Marshal, Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "any of the three is like the others")]
pub struct Three {
    pub a: bool,
    pub b: bool,
    pub c: bool,
}

/// Arrays in place: one that is full, and one of which so many count.
#[derive(Marshal, Clone, Debug, Default, PartialEq, Eq)]
pub struct InPlace {
    /// Always three.
    #[marshal(inline = 3)]
    pub always: Vec<i32>,
    /// At most four.
    #[marshal(inline = 4, len = n)]
    pub some: Vec<i32>,
    /// How many.
    pub n: i32,
}

#[marshal]
unsafe extern "C" {
    /// The sum of what is behind two pointers.
    pub fn sum_ints_at(#[marshal(in, len = n)] v: *const *const i32, n: i32) -> i64;

    /// The same, of what may be missing: -1.
    #[link_name = "sum_ints_at"]
    pub fn sum_ints_at_or_null(#[marshal(in, nullable, len = n)] v: *const *const i32, n: i32) -> i64;

    /// Turns them around.
    #[marshal(fallible)]
    pub fn reverse_units_at(
        #[marshal(in, out, len = n, alloc = counted_alloc, free = counted_free)] v: *mut *mut u16,
        n: i32,
    );

    /// `start` to before `end`, at most 64; `None` if there are none.
    #[marshal(fallible)]
    pub fn range_array_at(
        start: i32,
        end: i32,
        n: *mut i32,
        #[marshal(out, retval, nullable, len = *n, free = counted_free)] v: *mut *mut i32,
    );

    /// The same, where none is empty.
    #[link_name = "range_array_at"]
    #[marshal(fallible)]
    pub fn range_vec_at(
        start: i32,
        end: i32,
        n: *mut i32,
        #[marshal(out, retval, len = *n, free = counted_free)] v: *mut *mut i32,
    );

    /// One more than before.
    #[marshal(fallible)]
    pub fn append_int(
        #[marshal(in, out, len = n, written = n + 1, alloc = counted_alloc, free = counted_free)]
        v: *mut *mut i32,
        n: i32,
        x: i32,
    );

    /// As many as `to` says, at most 5000.
    #[marshal(fallible)]
    pub fn resize_at(
        #[marshal(in, out, len = *n, alloc = counted_alloc, free = counted_free)] v: *mut *mut i32,
        n: *mut i32,
        to: i32,
    );

    /// Rows become columns.
    ///
    /// # Safety
    ///
    /// Each of the pointers points at `columns` integers. The caller frees each of the columns, and then their pointers.
    pub unsafe fn transpose(
        #[marshal(in, len = n)] rows: *const *const i32,
        n: i32,
        columns: i32,
    ) -> *mut *mut i32;

    /// How many are as expected.
    pub fn check_texts(#[marshal(in, utf8, nullable, len = n)] v: *mut *mut c_char, n: i32) -> i32;

    /// The numbers from 0 on, but not 50.
    pub fn make_texts(
        #[marshal(out, utf8, nullable, len = n, free = counted_free)] v: *mut *mut c_char,
        n: i32,
    );

    /// The numbers from 0 on, all of which must be there.
    #[link_name = "make_texts"]
    pub fn make_texts_always(#[marshal(out, utf8, len = n, free = counted_free)] v: *mut *mut c_char, n: i32);

    /// New ones, but not number 49.
    pub fn renew_texts(
        #[marshal(in, out, utf8, nullable, len = n, alloc = counted_alloc, free = counted_free)]
        v: *mut *mut c_char,
        n: i32,
    );

    /// The sum of the lengths, up to a NULL.
    pub fn sum_text_lengths(#[marshal(in, utf16)] v: *const *const u16) -> i64;

    /// How many are as expected.
    #[marshal(fallible)]
    pub fn check_mixed(#[marshal(in, len = n)] v: *const Mixed, n: i32) -> i32;

    /// Numbers from 0 on, each with the text "0".
    #[marshal(fallible)]
    pub fn make_mixed(#[marshal(out, len = n)] v: *mut Mixed, n: i32);

    /// Writes so many, from `start` on.
    pub fn fill_wrapped(
        #[marshal(out, nullable, len = n)] v: *mut Wrapped,
        n: i32,
        start: i32,
        wrote: i32,
    ) -> u8;

    /// Doubles each.
    pub fn double_wrapped(#[marshal(in, out, len = n)] v: *mut Wrapped, n: i32);

    /// Whether all are true.
    pub fn and_all(#[marshal(in, len = n)] v: *const Three, n: i32) -> bool;
    /// Whether all are true.
    pub fn and_three(#[marshal(in)] v: *const Three) -> bool;
    /// Negates each, with a true that is 37.
    pub fn negate_three(#[marshal(in, out)] v: *mut Three);

    /// The lengths of both.
    pub fn see_two(#[marshal(utf8)] a: *const c_char, #[marshal(utf16)] b: *const u16) -> i32;

    /// Changes the first character of each, which the caller does not see.
    pub fn scribble_texts(#[marshal(in, utf8, nullable, len = n)] v: *mut *mut c_char, n: i32);

    /// The same, of what is always there.
    #[link_name = "scribble_texts"]
    pub fn scribble_always(#[marshal(in, utf8, len = n)] v: *mut *mut c_char, n: i32);

    /// Adds 1 to each that is always there, and one to those that count.
    #[marshal(fallible)]
    pub fn see_in_place(#[marshal(in, out)] a: *mut InPlace);
}
