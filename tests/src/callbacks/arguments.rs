//! What is handed to closures, and what they answer.

use super::{Failure, Point};
use crate::enums::Mode;
use core::ffi::{c_char, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    /// Piece by piece, and nothing at the end.
    pub fn cb_pieces(
        #[marshal(in, len = n)] text: *const u8,
        n: usize,
        size: usize,
        #[marshal(callback, fail = 0, ret(as = bool))] f: unsafe extern "C" fn(
            #[marshal(len = n)] piece: *const u8,
            n: usize,
            *mut c_void,
        ) -> i32,
        data: *mut c_void,
    ) -> i32;

    /// A length that may be none.
    pub fn cb_bad_length(
        n: i64,
        #[marshal(callback)] f: unsafe extern "C" fn(
            #[marshal(len = n)] bytes: *const u8,
            n: i64,
            *mut c_void,
        ),
        data: *mut c_void,
    );

    /// The same, of a wrapper that fails.
    #[link_name = "cb_bad_length"]
    #[marshal(fallible)]
    pub fn cb_try_bad_length(
        n: i64,
        #[marshal(callback)] f: unsafe extern "C" fn(
            #[marshal(len = n)] bytes: *const u8,
            n: i64,
            *mut c_void,
        ),
        data: *mut c_void,
    );

    /// NULL with a length.
    #[marshal(fallible)]
    pub fn cb_bad_null(
        #[marshal(callback)] f: unsafe extern "C" fn(
            #[marshal(len = n)] bytes: *const u8,
            n: i64,
            *mut c_void,
        ),
        data: *mut c_void,
    );

    /// The closure fills, and says how much.
    #[marshal(ok = ret >= 0, ret(value), error = Failure)]
    pub fn cb_fill(
        #[marshal(out, len = size)] out: *mut u8,
        size: usize,
        #[marshal(callback, fail = -1, ret(fallible))] f: unsafe extern "C" fn(
            #[marshal(out, len = room, written = ret)] buffer: *mut c_char,
            room: usize,
            *mut c_void,
        ) -> isize,
        data: *mut c_void,
    ) -> i64;

    /// The closure takes, and says how much.
    pub fn cb_drain(
        #[marshal(in, len = n)] text: *const u8,
        n: usize,
        #[marshal(callback, fail = 0)] f: unsafe extern "C" fn(
            #[marshal(len = n, written = ret)] shown: *const c_void,
            n: usize,
            #[marshal(user_data)] data: *mut c_void,
        ) -> usize,
        data: *mut c_void,
    ) -> i64;

    /// One to read, one to change.
    pub fn cb_points(
        #[marshal(in, out)] moved: *mut Point,
        #[marshal(callback)] f: unsafe extern "C" fn(
            #[marshal(in)] origin: *const Point,
            #[marshal(in, out)] moved: *mut Point,
            *mut c_void,
        ),
        data: *mut c_void,
    ) -> i32;

    /// Quotient and rest.
    pub fn cb_divide(
        one: i32,
        two: i32,
        #[marshal(callback, fail = -5)] f: unsafe extern "C" fn(
            i32,
            i32,
            #[marshal(out, retval)] rest: *mut i32,
            *mut c_void,
        ) -> i32,
        data: *mut c_void,
    ) -> i32;

    /// Text, and none.
    pub fn cb_text(
        #[marshal(cstr)] text: *const c_char,
        #[marshal(callback, fail = -1)] f: unsafe extern "C" fn(
            #[marshal(utf8)] text: *const c_char,
            #[marshal(cstr, nullable)] none: *const c_char,
            *mut c_void,
        ) -> i32,
        data: *mut c_void,
    ) -> i32;

    /// Counted text.
    pub fn cb_counted_text(
        #[marshal(in, len = n)] text: *const c_char,
        n: usize,
        #[marshal(callback, fail = -1)] f: unsafe extern "C" fn(
            #[marshal(utf8, len = n)] text: *const c_char,
            n: usize,
            *mut c_void,
        ) -> i32,
        data: *mut c_void,
    ) -> i32;

    /// Rows of text.
    pub fn cb_rows(
        rows: i32,
        #[marshal(callback, fail = 1, ret(as = bool))] f: unsafe extern "C" fn(
            *mut c_void,
            n: i32,
            #[marshal(cstr, len = n)] values: *mut *mut c_char,
            #[marshal(cstr, len = n)] names: *mut *mut c_char,
        ) -> i32,
        data: *mut c_void,
    ) -> i32;

    /// An enum and a truth value.
    pub fn cb_kind(
        #[marshal(callback, fail = -1)] f: unsafe extern "C" fn(
            #[marshal(as = Mode)] kind: i32,
            #[marshal(as = bool)] truth: i32,
            *mut c_void,
        ) -> i32,
        kind: i32,
        truth: i32,
        data: *mut c_void,
    ) -> i32;

    /// Blocks that the closure lends until it is called again.
    pub fn cb_read_blocks(
        #[marshal(callback, fail = -1)] f: unsafe extern "C" fn(
            *mut c_void,
            #[marshal(out, retain, len = ret)] block: *mut *const c_void,
        ) -> isize,
        data: *mut c_void,
    ) -> i64;

    /// Numbers, with their count beside them.
    pub fn cb_read_numbers(
        #[marshal(callback)] f: unsafe extern "C" fn(
            *mut c_void,
            #[marshal(out, retain, len = *n)] numbers: *mut *const i32,
            n: *mut u32,
        ),
        data: *mut c_void,
    ) -> i64;
}
