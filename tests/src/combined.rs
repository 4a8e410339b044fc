//! Words that meet in one declaration, over the C functions of the other modules.

use crate::enums::Mode;
use core::sync::atomic::{AtomicUsize, Ordering};
use pinvoke::marshal;

/// How often the length of [`fill_fickle`] was asked for.
pub static ASKED: AtomicUsize = AtomicUsize::new(0);

/// At first `width`, and 0 whenever it is asked again.
fn fickle(width: i32) -> i32 {
    if ASKED.fetch_add(1, Ordering::Relaxed) == 0 { width } else { 0 }
}

#[marshal]
unsafe extern "C" {
    /// The truth values may be missing.
    #[link_name = "count_truths_i32"]
    pub fn count_truths(#[marshal(in, as = bool, len = n, nullable)] v: *const i32, n: usize) -> i32;

    /// The truth values may be missing.
    #[link_name = "invert_truths_i32"]
    pub fn invert_truths(#[marshal(in, out, as = bool, len = n, nullable)] v: *mut i32, n: usize);

    /// The truth value may be missing.
    #[link_name = "store"]
    pub fn store_truth(#[marshal(out, as = bool, nullable)] v: *mut i32, value: i32);

    /// Truth values that C counts in bytes of its own.
    #[link_name = "sum_sized"]
    pub fn sum_truths_sized(#[marshal(in, as = bool, bytes = size)] v: *const i32, size: usize) -> i64;

    /// Truth values that C counts in bytes of its own, both ways.
    #[link_name = "write_sized"]
    pub fn write_truths_sized(
        #[marshal(out, as = bool, bytes = size, written = ret)] v: *mut u32,
        size: usize,
        claim: usize,
    ) -> usize;

    /// Exactly four truth values.
    #[link_name = "rotate_block"]
    pub fn rotate_truths(#[marshal(in, out, as = bool, len = 4)] block: *mut u32);

    /// Exactly three modes, which are the result.
    #[link_name = "write_modes"]
    pub fn three_modes(
        #[marshal(out, retval, as = Mode, len = 3)] modes: *mut i32,
        #[marshal(const = 3)] n: i32,
        at: i32,
        value: i32,
    );

    /// The modes may be missing.
    #[link_name = "sum_modes"]
    pub fn sum_modes(#[marshal(in, as = Mode, len = n, nullable)] modes: *const i32, n: i32) -> i32;

    /// The mode goes in by value and comes back.
    #[link_name = "replace_mode"]
    pub fn replaced_mode(#[marshal(retval, in, out, as = Mode)] mode: *mut i32, value: i32);

    /// The buffer may be missing, and how much was written is the result.
    #[link_name = "resize"]
    pub fn resize_or_null(
        #[marshal(out, len = *n, written = *n, nullable)] v: *mut i32,
        n: *mut i32,
        to: i32,
    );

    /// One count for elements and for bytes.
    pub fn sum_words_and_bytes(
        #[marshal(in, bytes = size)] words: *const u32,
        #[marshal(in, len = size)] bytes: *const u8,
        size: usize,
    ) -> u64;

    /// One count for what is pinned and what is copied.
    pub fn sum_where(
        #[marshal(in, len = n)] v: *const i32,
        #[marshal(in, as = bool, len = n)] wanted: *const i32,
        n: u8,
    ) -> i64;

    /// One count behind a pointer, for two outputs.
    pub fn split(
        #[marshal(out, len = *n, written = *n)] low: *mut u8,
        #[marshal(out, len = *n, written = *n)] high: *mut u8,
        n: *mut usize,
        claim: usize,
    );

    /// The length is told by a function that is never of one mind.
    #[link_name = "fill_image"]
    pub fn fill_fickle(
        #[marshal(out, len = fickle(width))] pixels: *mut u8,
        width: i32,
        #[marshal(const = 1)] height: i32,
        value: u8,
    );

    /// What goes in comes out shorter.
    #[link_name = "resize"]
    pub fn shortened(#[marshal(in, out, len = *n, written = *n)] v: *mut i32, n: *mut i32, to: i32);

    /// One less was written than C returns.
    #[link_name = "write_claimed"]
    pub fn write_but_one(
        #[marshal(out, len = capacity, written = ret - 1)] buf: *mut u8,
        capacity: usize,
        really: usize,
        claim: i64,
    ) -> i64;

    /// An empty output is NULL.
    #[link_name = "fill_ints"]
    pub fn fill_ints_empty_null(#[marshal(out, len = n, empty = null)] v: *mut i32, n: i32, start: i32);

    /// An empty array of truth values is a zero.
    #[link_name = "invert_truth_i32"]
    pub fn invert_first(#[marshal(in, out, as = bool, len = 1)] v: *mut i32);

    /// Success is what C's `_Bool` says.
    #[marshal(ok = ret)]
    #[link_name = "exclusive_or"]
    pub fn differ(a: bool, b: bool) -> bool;

    /// Success is what C's `_Bool` says, which stays as a value.
    #[marshal(ok = ret || !ret, ret(value))]
    #[link_name = "exclusive_or"]
    pub fn differ_or_not(a: bool, b: bool) -> bool;

    /// A pointer with errno, of which nothing else is said: NULL is a failure.
    #[marshal(error = errno, ret(borrow = 'static))]
    #[link_name = "find_like"]
    pub fn find_or_errno(e: i32) -> *const i32;

    /// Rust's own spellings, all at once.
    #[link_name = "counted_vowels"]
    pub fn vowels(#[marshal(len = n)] text: &str, n: usize) -> i64;

    /// NUL-terminated, in Rust's spelling.
    #[link_name = "text_length"]
    pub fn length(text: &str) -> usize;

    /// An absent output is NULL, an empty one a zero that C may write to.
    #[link_name = "write_even_if_empty"]
    pub fn write_if_there(#[marshal(out, len = n, empty = zero, nullable)] v: *mut i64, n: usize);

    /// An absent text is NULL, an empty one a NUL.
    #[link_name = "blend"]
    pub fn blend_texts(
        #[marshal(utf8, len = n, nullable, empty = zero)] a: *const u8,
        #[marshal(utf8, len = n, empty = null)] b: *const u8,
        n: u32,
    ) -> i64;

    /// Counted text that may be absent beside any count.
    #[link_name = "blend"]
    pub fn blend_cstr(
        #[marshal(cstr, len = n, nullable = any)] a: *const u8,
        #[marshal(in, len = n)] b: *const u8,
        n: u32,
    ) -> i64;

    /// A copy of text whose emptiness is NULL.
    #[link_name = "length_or_strlen"]
    pub fn length_of_copy(#[marshal(in, utf8, len = n, empty = null)] text: *mut u8, n: usize) -> usize;

    /// A parameter for each of the names that a wrapper might use itself.
    #[link_name = "four"]
    pub fn names(
        #[marshal(out, retval)] result: &mut i8,
        #[marshal(out, retval)] native: *mut f64,
        pinvoke: i32,
        #[marshal(out, retval)] error: *mut u64,
    ) -> i32;
}
