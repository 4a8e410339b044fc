//! What the conformance cases want and no other file has: `c/conformance.c`.

use crate::enums::{Level, Mode};
use pinvoke::{Blittable, marshal};

/// Three bytes that mean true or false to C.
#[derive(Blittable, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
#[expect(missing_docs, reason = "any of the three is like the others")]
pub struct ThreeFlags {
    pub a: u8,
    pub b: u8,
    pub c: u8,
}

/// Two pointers that C follows.
#[derive(Blittable, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
#[expect(missing_docs, reason = "either is like the other")]
pub struct TwoPointers {
    pub a: *mut i32,
    pub b: *mut i32,
}

#[marshal]
unsafe extern "C" {
    /// The sum of units of UTF-16.
    pub fn sum_units(#[marshal(in, len = n)] v: *const u16, n: i32) -> i64;

    /// Reverses them in place.
    pub fn reverse_units(#[marshal(in, out, len = n)] v: *mut u16, n: i32);

    /// `start` to before `end`, at most 64; `None` if there are none.
    #[marshal(ret(copy, len = *n, nullable))]
    pub fn range_array(start: i32, end: i32, n: *mut i32) -> *const i32;

    /// Not NULL, and empty.
    #[marshal(ret(copy, len = *n, nullable))]
    pub fn no_numbers(n: *mut i32) -> *const i32;

    /// The bytes of `v`.
    #[marshal(ret(copy, len = 8))]
    pub fn bytes_of_long(v: i64) -> *const u8;

    /// The sum of what is pointed at.
    ///
    /// # Safety
    ///
    /// Each of the pointers points at an integer.
    pub unsafe fn sum_pointed(#[marshal(in, len = n)] v: *const *const i32, n: i32) -> i64;

    /// Writes 16384 bytes, if there is room, and says so.
    pub fn write_many(
        #[marshal(out, len = capacity, written = *n)] buf: *mut u8,
        capacity: usize,
        n: *mut i16,
    );

    /// Says that `to` are left.
    pub fn resize(#[marshal(out, len = *n, written = *n)] v: *mut i32, n: *mut i32, to: i32);

    /// Whether all flags are set.
    pub fn all_flags(#[marshal(in, len = n)] v: *const ThreeFlags, n: i32) -> bool;

    /// Doubles what is pointed at.
    ///
    /// # Safety
    ///
    /// Each pointer points at an integer that nothing else uses.
    pub unsafe fn double_pointed(p: TwoPointers) -> TwoPointers;

    /// A mode that is calculated.
    #[marshal(ret(as = Mode))]
    pub fn subtract_modes(#[marshal(as = Mode)] a: i32, #[marshal(as = Mode)] b: i32) -> i32;

    /// A level that is calculated.
    #[marshal(ret(as = Level))]
    pub fn subtract_levels(#[marshal(as = Level)] a: u8, #[marshal(as = Level)] b: u8) -> u8;
}
