//! What the other modules call here and now, on the pool: the same C functions, with the same words.

use crate::callbacks_functions::{Source, SourceOps};
use crate::counted::{counted_alloc, counted_free};
use crate::enums::Mode;
use crate::ownership::{Mode as Left, Person};
use core::ffi::{c_char, c_int, c_void};
use pinvoke::marshal;

#[marshal(ok = ret == 0)]
unsafe extern "C" {
    /// What all threads see.
    #[marshal(free = notice_free, send, sync)]
    pub type Board;

    /// An empty board.
    #[marshal(method = new, error = errno, ret(own))]
    pub safe fn notice_new() -> *mut Board;
    #[marshal(plain)]
    unsafe fn notice_free(of: *mut Board);
    /// Other bytes, of which there are an even number.
    #[marshal(blocking)]
    pub async fn notice_show(
        of: *const Board,
        #[marshal(len = count, retain = of.bytes)] bytes: *const u8,
        count: usize,
    ) -> c_int;
    /// The same, if there are any.
    #[link_name = "notice_show"]
    #[marshal(blocking)]
    pub async fn notice_show_some(
        of: *const Board,
        #[marshal(nullable, len = count, retain = of.bytes)] bytes: *const u8,
        count: usize,
    ) -> c_int;
    /// Which byte all of them are.
    #[marshal(blocking, plain, ret(value))]
    pub async fn notice_look(of: *const Board) -> c_int;

    /// Keeps a source.
    #[marshal(free = reader_free, send)]
    pub type Reader;
    #[marshal(plain)]
    unsafe fn reader_free(reader: *mut Reader);
    /// Over a source.
    #[marshal(blocking, plain, fallible, ret(own))]
    pub async fn reader_open(
        #[marshal(callback = Source, retain = ret.source, on = caller)] ops: *const SourceOps,
        of: *mut c_void,
        fail: i32,
    ) -> *mut Reader;
    /// Another source, for the one that was there.
    #[marshal(blocking)]
    pub async fn reader_reset(
        reader: *mut Reader,
        #[marshal(callback = Source, retain = reader.source, on = caller)] ops: *const SourceOps,
        of: *mut c_void,
        fail: i32,
    ) -> i32;
    /// What it reads.
    #[marshal(blocking, ok = ret >= 0)]
    pub async fn reader_read(
        reader: *mut Reader,
        #[marshal(out, len = n, written = ret)] buffer: *mut c_char,
        n: usize,
    ) -> isize;

    /// Text that C may replace.
    #[marshal(blocking)]
    pub async fn own_text(
        #[marshal(in, out, utf8, nullable, alloc = counted_alloc, free = counted_free)] s: *mut *mut c_char,
        #[marshal(as = Left)] mode: i32,
        status: i32,
    ) -> i32;
    /// Texts, each of which may be missing.
    #[marshal(blocking)]
    pub async fn own_names(
        #[marshal(in, out, utf8, nullable, len = n, alloc = counted_alloc, free = counted_free)]
        names: *mut *mut c_char,
        n: i32,
        #[marshal(as = Left)] mode: i32,
        status: i32,
    ) -> i32;
    /// A record in place.
    #[marshal(blocking)]
    pub async fn own_person(
        #[marshal(in, out)] p: *mut Person,
        #[marshal(as = Left)] mode: i32,
        status: i32,
    ) -> i32;
    /// A record behind a pointer, which only goes in.
    #[link_name = "own_person_at"]
    #[marshal(blocking)]
    pub async fn own_person_at_in(
        #[marshal(in, nullable, alloc = counted_alloc, free = counted_free)] p: *mut *mut Person,
        #[marshal(as = Left)] mode: i32,
        status: i32,
    ) -> i32;
    /// How many texts, each of which may be missing, are as expected.
    #[marshal(blocking, plain, ret(value))]
    pub async fn check_texts(#[marshal(in, utf8, nullable, len = n)] v: *mut *mut c_char, n: i32) -> i32;
    /// Integers of C's.
    #[marshal(blocking)]
    pub async fn give_ints_out(
        n: i32,
        #[marshal(out, retval, len = *count, nullable, free = counted_free)] v: *mut *mut i32,
        count: *mut i32,
        status: i32,
    ) -> i32;
}

#[marshal]
unsafe extern "C" {
    type Observer = unsafe extern "C" fn(value: i32, data: *mut c_void) -> i32;

    /// What is allocated on the pool's thread.
    #[marshal(blocking)]
    pub async fn counted_live() -> usize;
    /// What was freed wrongly there.
    #[marshal(blocking)]
    pub async fn counted_wrong() -> usize;

    /// The text, asked for first.
    #[marshal(blocking, ok = ret >= 0)]
    pub async fn ask_text(
        #[marshal(in, len = n)] source: *const u8,
        n: i32,
        #[marshal(out, utf8, grow = ask, len = room, written = ret)] buf: *mut c_char,
        room: i32,
    ) -> i32;
    /// The units, of which there may be more while they fill all of the room.
    #[marshal(blocking)]
    pub async fn full_units(
        #[marshal(in, len = n)] source: *const u16,
        n: i32,
        #[marshal(out, utf16, grow = full, len = room, written = ret)] buf: *mut u16,
        room: i32,
    ) -> i32;

    /// How many are exactly 1.
    #[marshal(blocking)]
    pub async fn count_truths_i16(#[marshal(in, as = bool, len = n)] v: *const i16, n: usize) -> i32;
    /// Inverts each.
    #[marshal(blocking)]
    pub async fn invert_truths_i16(#[marshal(in, out, as = bool, len = n)] v: *mut i16, n: usize);
    /// What `value` means.
    #[marshal(blocking, ret(as = Mode))]
    pub async fn give_mode(value: i32) -> i32;
    /// Stores `value` over the mode.
    #[marshal(blocking)]
    pub async fn replace_mode(#[marshal(in, out, as = Mode)] mode: *mut i32, value: i32);

    /// `a`
    #[link_name = "variadic_sum"]
    #[marshal(blocking)]
    pub async fn sum_int(
        #[marshal(const = c"i".as_ptr())] kinds: *const c_char,
        #[marshal(variadic)] a: c_int,
    ) -> f64;

    /// C calls it on as many threads.
    #[marshal(blocking)]
    pub async fn kept_on_threads(
        threads: i32,
        n: i32,
        #[marshal(callback, on = several, fail = 0)] f: Option<Observer>,
        data: *mut c_void,
    ) -> i32;
}

/// Bound when the pool calls them.
#[marshal(library = "libpinvoke_bound.so")]
unsafe extern "C" {
    /// The sum of `buf`.
    #[marshal(blocking)]
    pub async fn bound_sum(#[marshal(in, len = n)] buf: *const u8, n: usize) -> u64;

    /// Not there.
    #[marshal(blocking, fallible)]
    pub async fn bound_missing() -> i32;
}
