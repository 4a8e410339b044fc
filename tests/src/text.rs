//! C strings, counted text, and pointers into them: `c/text.c`.

use core::ffi::{CStr, c_char, c_long};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    /// The length of a C string, which is pinned.
    pub fn text_length(#[marshal(in, cstr)] text: *const c_char) -> usize;

    /// [`text_length`] in Rust's spelling.
    #[link_name = "text_length"]
    pub fn text_length_spelled(text: &CStr) -> usize;

    /// [`text_length`], or `usize::MAX` for `None`.
    #[link_name = "text_length"]
    pub fn text_length_or_null(text: Option<&CStr>) -> usize;

    /// The length of a Rust string, which is copied with its NUL.
    #[link_name = "text_length"]
    pub fn utf8_length(#[marshal(in, utf8)] text: *const c_char) -> usize;

    /// [`utf8_length`], or `usize::MAX` for `None`.
    #[link_name = "text_length"]
    pub fn utf8_length_or_null(#[marshal(in, utf8, nullable)] text: *const c_char) -> usize;

    /// The vowels of counted text, which is pinned.
    pub fn counted_vowels(#[marshal(in, utf8, len = n)] text: *const c_char, n: usize) -> i64;

    /// [`counted_vowels`], or -1 for `None`.
    #[link_name = "counted_vowels"]
    pub fn counted_vowels_or_null(
        #[marshal(in, utf8, len = n, nullable)] text: *const c_char,
        n: usize,
    ) -> i64;

    /// Both texts, one behind the other.
    #[marshal(ok = ret >= 0)]
    pub fn text_join(
        #[marshal(utf8)] first: *const c_char,
        #[marshal(cstr)] second: *const c_char,
        #[marshal(out, len = size, written = ret)] target: *mut c_char,
        size: i32,
    ) -> i64;

    /// Agrees with text that begins with `y`.
    #[marshal(ok = ret == 0)]
    pub fn text_agrees(#[marshal(utf8)] text: *const c_char) -> i32;

    /// Text that never changes.
    #[marshal(ret(cstr, borrow = 'static))]
    pub fn version_text() -> *const c_char;

    /// [`version_text`] as a Rust string.
    #[marshal(ret(utf8, borrow = 'static))]
    #[link_name = "version_text"]
    pub fn version_str() -> *const c_char;

    /// Not UTF-8, though it says so.
    #[marshal(ret(utf8, borrow = 'static))]
    pub fn broken_text() -> *const c_char;

    /// A name, or `None`.
    #[marshal(ret(cstr, borrow = 'static, nullable))]
    pub fn name_of(code: i32) -> *const c_char;

    /// NULL, though it says that there is text.
    #[marshal(ret(cstr, borrow = 'static))]
    pub fn no_text() -> *const c_char;

    /// [`no_text`], which says so by `Err`.
    #[marshal(fallible, ret(cstr, borrow = 'static))]
    #[link_name = "no_text"]
    pub fn try_no_text() -> *const c_char;

    /// Text that the next call changes, and so is copied.
    #[marshal(ret(cstr, copy))]
    pub fn next_text() -> *const c_char;

    /// [`next_text`] as a Rust string.
    #[marshal(ret(utf8, copy))]
    #[link_name = "next_text"]
    pub fn next_string() -> *const c_char;

    /// A table of sixteen bytes.
    #[marshal(ret(borrow = 'static, len = 16))]
    pub fn permanent_table() -> *const u8;

    /// A copy of the table.
    #[marshal(ret(copy, len = 16))]
    #[link_name = "permanent_table"]
    pub fn table_copy() -> *const u8;

    /// The first `n` words of a table; NULL with a length for a negative `n`, misaligned above 10.
    #[marshal(ret(borrow = 'static, len = *len))]
    pub fn table_part(n: i32, len: *mut i32) -> *const u16;

    /// [`table_part`], where NULL with 0 is `None`.
    #[marshal(ret(borrow = 'static, len = *len, nullable))]
    #[link_name = "table_part"]
    pub fn table_part_or_null(n: i32, len: *mut i32) -> *const u16;

    /// [`table_part`], which says by `Err` what that says by a panic.
    #[marshal(fallible, ret(borrow = 'static, len = *len))]
    #[link_name = "table_part"]
    pub fn try_table_part(n: i32, len: *mut i32) -> *const u16;

    /// [`table_part`], copied.
    #[marshal(ret(copy, len = *len))]
    #[link_name = "table_part"]
    pub fn table_part_copied(n: i32, len: *mut i32) -> *const u16;

    /// A table of -1 words.
    #[marshal(fallible, ret(borrow = 'static, len = *len))]
    pub fn table_negative(len: *mut i32) -> *const u16;

    /// The number at the beginning, and the text behind it.
    pub fn parse_number(
        #[marshal(cstr)] text: *const c_char,
        #[marshal(out, rest = text)] end: *mut *mut c_char,
    ) -> c_long;

    /// [`parse_number`] of a Rust string.
    #[link_name = "parse_number"]
    pub fn parse_str(
        #[marshal(utf8)] text: *const c_char,
        #[marshal(out, rest = text)] end: *mut *mut c_char,
    ) -> c_long;

    /// What begins with that byte, or `None`.
    #[marshal(ret(rest = text, nullable))]
    pub fn from_byte(#[marshal(utf8)] text: *const c_char, byte: i32) -> *const c_char;

    /// How many spaces there are at the beginning, and what is behind them.
    pub fn skip_spaces(
        #[marshal(in, len = n)] text: *const u8,
        n: usize,
        #[marshal(out, rest = text)] rest: *mut *const u8,
    ) -> u32;

    /// What stands behind the comma, or `None`.
    #[marshal(ret(rest = text, nullable))]
    pub fn after_comma(#[marshal(cstr)] text: *const c_char) -> *const c_char;

    /// Points where it must not: `how` says where.
    #[marshal(fallible)]
    pub fn stray(
        #[marshal(in, len = n)] text: *const u8,
        n: usize,
        how: i32,
        #[marshal(out, rest = text)] rest: *mut *const u8,
    );
}
