//! Results whose size C knows, and cursors: `c/grow.c`.

use crate::copies::{Counting, Item};
use core::ffi::c_char;
use pinvoke::{Marshal, marshal};

/// What there is too little room for.
const TOO_SMALL: i32 = 34;

/// A record whose name lies in memory of the call.
#[derive(Marshal, Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// A number.
    pub id: i32,
    /// As many bytes.
    #[marshal(utf8, copy)]
    pub name: String,
}

unsafe extern "C" {
    safe fn grow_calls() -> i32;
}

/// How often C was called since the last time.
pub fn calls() -> i32 {
    grow_calls()
}

#[marshal]
unsafe extern "C" {
    /// The text, asked for first.
    #[marshal(ok = ret >= 0)]
    pub fn ask_text(
        #[marshal(in, len = n)] source: *const u8,
        n: i32,
        #[marshal(out, utf8, grow = ask, len = room, written = ret)] buf: *mut c_char,
        room: i32,
    ) -> i32;

    /// The text, of which there may be more while it fills all of the room.
    pub fn full_text(
        #[marshal(in, len = n)] source: *const u8,
        n: i32,
        #[marshal(out, utf8, grow = full, len = room, written = ret)] buf: *mut c_char,
        room: i32,
    ) -> i32;

    /// The same, of UTF-16.
    pub fn full_units(
        #[marshal(in, len = n)] source: *const u16,
        n: i32,
        #[marshal(out, utf16, grow = full, len = room, written = ret)] buf: *mut u16,
        room: i32,
    ) -> i32;

    /// The text, where C says that the room is too small.
    #[marshal(ok = ret == 0)]
    pub fn refused_text(
        #[marshal(in, len = n)] source: *const u8,
        n: i32,
        #[marshal(out, utf8, grow = ret == TOO_SMALL, len = room)] buf: *mut c_char,
        room: usize,
    ) -> i32;

    /// `0` to before `n`.
    #[marshal(ok = ret == 0)]
    pub fn ask_numbers(
        n: i32,
        #[marshal(out, grow = ask, len = *count, written = *count)] v: *mut i32,
        count: *mut i32,
        status: i32,
    ) -> i32;

    /// `0` to before `n`.
    pub fn full_numbers(
        n: i32,
        #[marshal(out, grow = full, len = room, written = ret)] v: *mut i32,
        room: i32,
    ) -> i32;

    /// Items from 0 on.
    #[marshal(ok = ret == 0)]
    pub fn ask_items(
        n: i32,
        bad: i32,
        #[marshal(out, with = Counting, grow = ask, len = *count, written = *count)] v: *mut i32,
        count: *mut i32,
    ) -> i32;

    /// There are more every time, up to `until`.
    #[marshal(ok = ret == 0)]
    pub fn ask_moving(
        #[marshal(out, grow = ask, len = *count, written = *count)] v: *mut i32,
        count: *mut i32,
        until: i32,
    ) -> i32;

    /// A record of which the name is in memory of the wrapper's; there is none of 0.
    #[marshal(ok = ret == 0, none = ret == 0 && (*found).is_null())]
    pub fn find_entry(
        id: i32,
        #[marshal(out, retval)] e: *mut Entry,
        #[marshal(out, grow = ret == TOO_SMALL, ignore, len = room)] buf: *mut c_char,
        room: usize,
        #[marshal(out, ignore)] found: *mut *mut u8,
    ) -> i32;

    /// The sum of the next `take` numbers; the view moves on.
    #[marshal(ok = ret == 0)]
    pub fn take_sum(
        #[marshal(in, cursor, len = *n)] p: *mut *const i32,
        n: *mut usize,
        take: usize,
        #[marshal(out, retval)] sum: *mut i64,
        status: i32,
    ) -> i32;

    /// Writes `put` numbers; the view moves on.
    #[marshal(ok = ret == 0)]
    pub fn put_some(
        #[marshal(out, cursor, len = *n)] p: *mut *mut i32,
        n: *mut usize,
        put: usize,
        status: i32,
    ) -> i32;

    /// Moves by so many bytes, whatever is there.
    #[marshal(fallible)]
    pub fn take_beyond(#[marshal(in, cursor, len = *n)] p: *mut *const i32, n: *mut usize, by: i64) -> i32;

    /// Bytes become units, until there are no more of either.
    #[marshal(ok = ret == 0)]
    pub fn widen(
        #[marshal(in, cursor, len = *left)] from: *mut *const u8,
        left: *mut usize,
        #[marshal(out, cursor, len = *room)] to: *mut *mut u16,
        room: *mut usize,
    ) -> i32;
}

/// What the numbers of [`ask_items`] are.
pub fn expected_items(n: i32) -> Vec<Item> {
    (0..n).map(Item).collect()
}
