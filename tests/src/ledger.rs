//! `c/ledger.c`: memory of C's that is borrowed through outputs.

use core::ffi::{c_char, c_int, c_uint};
use pinvoke::Blittable;

/// What a call does with the place that it is given.
pub mod how {
    /// It fills it.
    pub const AS_AGREED: i32 = 0;
    /// It leaves NULL, and says 0 where it says a length.
    pub const NOTHING: i32 = 1;
    /// It fails, and leaves an address that nobody may look at.
    pub const FAILS: i32 = 2;
    /// It leaves an address that is none of such a value.
    pub const MISALIGNED: i32 = 3;
    /// It says a length that nothing has.
    pub const TOO_LONG: i32 = 4;
    /// It leaves NULL, and says a length.
    pub const NULL_WITH_LENGTH: i32 = 5;
}

/// A line of the book.
#[derive(Blittable, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Line {
    /// When.
    pub day: i32,
    /// How much.
    pub amount: i32,
}

#[pinvoke::marshal(ok = ret == 0)]
unsafe extern "C" {
    /// A book.
    #[marshal(free = ledger_free)]
    pub type Ledger;

    /// A book of so many lines.
    #[marshal(method = new, error = errno, ret(own))]
    pub safe fn ledger_new(#[marshal(cstr)] title: *const c_char, count: usize) -> *mut Ledger;
    #[marshal(plain)]
    unsafe fn ledger_free(of: *mut Ledger);

    /// Its title.
    #[marshal(method = title)]
    pub fn ledger_title(
        of: *const Ledger,
        how: c_int,
        #[marshal(retval, cstr, borrow = of)] out: *mut *const c_char,
    ) -> c_int;
    /// Its title, in Rust's own text, if there is one.
    #[marshal(method = title_utf8)]
    #[link_name = "ledger_title"]
    pub fn ledger_title_utf8(
        of: *const Ledger,
        how: c_int,
        #[marshal(retval, utf8, borrow = of, nullable)] out: *mut *const c_char,
    ) -> c_int;
    /// Its title, counted.
    #[marshal(method = text)]
    pub fn ledger_text(
        of: *const Ledger,
        how: c_int,
        #[marshal(retval, utf8, borrow = of, len = *length)] out: *mut *mut c_char,
        length: *mut i64,
    ) -> c_int;
    /// The bytes of its title.
    #[marshal(method = bytes)]
    #[link_name = "ledger_text"]
    pub fn ledger_bytes(
        of: *mut Ledger,
        how: c_int,
        #[marshal(out, retval, borrow = of, len = *length)] out: *mut *mut c_char,
        length: *mut i64,
    ) -> c_int;
    /// Its lines.
    #[marshal(method = lines)]
    pub fn ledger_lines(
        of: *const Ledger,
        how: c_int,
        #[marshal(retval, borrow = of, stable, len = *count)] out: *mut *const Line,
        count: *mut usize,
    ) -> c_int;
    /// Its lines, if there is such a thing.
    #[marshal(method = lines_if)]
    #[link_name = "ledger_lines"]
    pub fn ledger_lines_if(
        of: *const Ledger,
        how: c_int,
        #[marshal(retval, borrow = of, len = *count, nullable)] out: *mut *const Line,
        count: *mut usize,
    ) -> c_int;
    /// Its last line.
    #[marshal(method = last)]
    pub fn ledger_last(
        of: *const Ledger,
        how: c_int,
        #[marshal(retval, borrow = of, nullable)] out: *mut *const Line,
    ) -> c_int;
    /// Its title and its seal.
    #[marshal(method = parts, plain)]
    pub fn ledger_parts(
        of: *const Ledger,
        #[marshal(retval, utf8, lossy, borrow = of)] title: *mut *const c_char,
        #[marshal(retval, borrow = of, len = 4)] seal: *mut *const u8,
    );

    /// The name of a day, which stays for ever.
    pub fn day_name(day: c_uint, #[marshal(retval, utf8, borrow = 'static)] out: *mut *const c_char)
    -> c_int;
    /// One of those that are given.
    #[marshal(plain)]
    pub fn largest_behind(
        #[pin]
        #[marshal(in, len = count)]
        lines: *const Line,
        count: usize,
        #[marshal(retval, borrow = lines, nullable)] out: *mut *const Line,
    );
}
