//! Names that mislead, and C that claims more than there is: `c/hostile.c`.

use pinvoke::{Marshal, marshal};

const ROOM: usize = 2;

/// Another module's `i32` is none of the derive's.
mod misleading {
    #![allow(non_camel_case_types, dead_code, reason = "what is shown")]

    use pinvoke::Marshal;

    type i32 = u8;

    /// C's own integer, whatever `i32` is here.
    #[derive(Marshal, Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(i32)]
    pub enum Grade {
        /// 0.
        Fair,
        /// 1.
        Good,
    }
}

pub use misleading::Grade;

/// Named like what a derive might name its own constants.
const VALUE_0: i32 = 5;
/// The same.
const VALUE_1: i32 = -7;

/// Discriminants that are the user's constants.
#[derive(Marshal, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
pub enum Chosen {
    /// Before them.
    First = 3,
    /// 5.
    Second = VALUE_0,
    /// -7.
    Third = VALUE_1,
}

#[marshal]
unsafe extern "C" {
    /// A parameter that is named like what C returns, beside what C returns.
    #[marshal(ret(copy, len = *m))]
    #[link_name = "fill_and_point"]
    pub fn fill_and_copy(
        #[marshal(out, len = n, written = *written)] ret: *mut i32,
        n: usize,
        written: *mut usize,
        m: *mut usize,
        claim: usize,
    ) -> *const u8;

    /// [`fill_and_copy`], which says by `Err` what that says by a panic.
    #[marshal(fallible, ret(copy, len = *m))]
    #[link_name = "fill_and_point"]
    pub fn try_fill_and_copy(
        #[marshal(out, len = n, written = *written)] ret: *mut i32,
        n: usize,
        written: *mut usize,
        m: *mut usize,
        claim: usize,
    ) -> *const u8;

    /// The same, borrowed.
    #[marshal(ret(borrow = 'static, len = *m))]
    pub fn fill_and_point(
        #[marshal(out, len = n, written = *written)] ret: *mut i32,
        n: usize,
        written: *mut usize,
        m: *mut usize,
        claim: usize,
    ) -> *const u8;

    /// The sum; -1 for each that is missing.
    pub fn sum_of_three(
        #[marshal(in, len = n, nullable = any)] a: *const i32,
        #[marshal(in, len = n, nullable = any)] b: *const i32,
        #[marshal(in, len = n, nullable = any)] c: *const i32,
        n: usize,
    ) -> i64;

    /// All become good.
    #[marshal(fallible)]
    pub fn raise_grades(#[marshal(in, out, len = n)] grades: *mut Grade, n: usize);

    /// The same, not read before.
    #[marshal(fallible)]
    #[link_name = "raise_grades"]
    pub fn give_grades(#[marshal(out, len = n)] grades: *mut Grade, n: usize);

    /// The number that C saw.
    #[marshal(fallible)]
    pub fn see_grade(grade: Grade) -> i32;

    /// The number that C saw.
    #[marshal(fallible)]
    #[link_name = "see_grade"]
    pub fn see_chosen(chosen: Chosen) -> i32;

    /// What `value` means.
    #[marshal(fallible)]
    #[link_name = "see_grade"]
    pub fn give_chosen(value: i32) -> Chosen;

    /// C is told of `ROOM` elements, of however many there are.
    #[link_name = "clear_ints"]
    pub fn clear_two(#[marshal(out, len = n)] v: *mut i32, #[marshal(const = ROOM)] n: usize);
}
