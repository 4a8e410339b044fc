//! Who has what between the call and the return: `c/custody.c`.

use crate::counted::{counted_alloc, counted_free};
use core::ffi::c_char;
pub use misleading::*;
use pinvoke::{Conversion, ConversionError, Marshal, Scratch, marshal};
use std::rc::Rc;

/// A record that is its name.
#[derive(Marshal, Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The name.
    #[marshal(utf8, free = counted_free, alloc = counted_alloc)]
    pub name: String,
}

thread_local! {
    static OFFICE: Rc<()> = Rc::new(());
}

/// What must be dropped.
#[derive(Debug)]
pub struct Ticket(#[expect(dead_code, reason = "is only counted")] Rc<()>);

/// How many tickets there are on this thread.
pub fn tickets_left() -> usize {
    OFFICE.with(Rc::strong_count) - 1
}

/// A ticket for each number but -1, at which it fails, and -2, at which it panics.
#[derive(Debug)]
pub enum ByNumber {}

// SAFETY: a number points at nothing.
unsafe impl Conversion for ByNumber {
    type Surface = Ticket;
    type Native = i32;

    fn to_native(_: &Ticket, _: &Scratch) -> Result<i32, ConversionError> {
        Ok(0)
    }

    unsafe fn from_native(native: &i32) -> Result<Ticket, ConversionError> {
        match native {
            -1 => Err(ConversionError::new("no ticket")),
            -2 => panic!("a mad number"),
            _ => Ok(Ticket(OFFICE.with(Rc::clone))),
        }
    }
}

/// Panics.
fn look_up(n: i32) -> i32 {
    panic!("{n} is not looked up")
}

#[marshal(ok = ret == 0)]
unsafe extern "C" {
    /// Four numbers. If it fails, C has freed what its pointer still leads to.
    pub fn abandon(
        #[marshal(out, retval, len = *n, free = counted_free)] p: *mut *mut i32,
        n: *mut i32,
        status: i32,
    ) -> i32;

    /// The same in a guard.
    #[link_name = "abandon"]
    pub fn abandon_owned(
        #[marshal(out, retval, len = *n, own, free = counted_free)] p: *mut *mut i32,
        n: *mut i32,
        status: i32,
    ) -> i32;

    /// The same in a vector of the caller's.
    #[link_name = "abandon"]
    pub fn abandon_into(
        #[marshal(out, len = *n, free = counted_free)] p: *mut *mut i32,
        n: *mut i32,
        status: i32,
    ) -> i32;
}

#[marshal]
unsafe extern "C" {
    /// A cursor that may leave its buffer, before labels of which one comes back.
    #[marshal(fallible)]
    pub fn step_and_shrink(
        #[marshal(in, cursor, len = rest)] cursor: *mut *const i32,
        rest: i32,
        step: isize,
        #[marshal(in, out, len = *n, free = counted_free, alloc = counted_alloc)] labels: *mut *mut Label,
        n: *mut i32,
    ) -> i32;

    /// The same labels, whose number is looked up by a function that panics.
    #[marshal(fallible)]
    #[link_name = "step_and_shrink"]
    pub fn shrink_and_panic(
        #[marshal(in, cursor, len = rest)] cursor: *mut *const i32,
        rest: i32,
        step: isize,
        #[marshal(in, out, len = *n, written = look_up(*n), free = counted_free, alloc = counted_alloc)]
        labels: *mut *mut Label,
        n: *mut i32,
    ) -> i32;

    /// Text that may be none, before a number in a guard.
    #[marshal(fallible)]
    pub fn text_and_number(
        good: bool,
        #[marshal(out, retval, utf8, free = counted_free)] text: *mut *mut c_char,
        #[marshal(out, retval, own, free = counted_free)] number: *mut *mut i32,
    );

    /// Four numbers, of which C claims to have so many, and a text.
    #[marshal(fallible, ret(len = *n, free = counted_free))]
    pub fn numbers_and_text(
        claim: i32,
        n: *mut i32,
        #[marshal(out, retval, utf8, free = counted_free)] text: *mut *mut c_char,
    ) -> *mut i32;

    /// The same, the numbers in a guard.
    #[marshal(fallible, ret(len = *n, own, free = counted_free))]
    #[link_name = "numbers_and_text"]
    pub fn owned_numbers_and_text(
        claim: i32,
        n: *mut i32,
        #[marshal(out, retval, utf8, free = counted_free)] text: *mut *mut c_char,
    ) -> *mut i32;

    /// Two lists, with a claim of how many there are in the first.
    #[marshal(fallible)]
    pub fn two_lists(
        #[marshal(out, len = *n, written = *n)] a: *mut Label,
        n: *mut i32,
        #[marshal(out, len = m, written = ret)] b: *mut Label,
        m: i32,
        claim: i32,
    ) -> i32;

    /// Tickets, with one number that is wrong or mad, and text that may be none.
    #[marshal(fallible)]
    pub fn tickets(
        #[marshal(out, with = ByNumber, len = *n, written = *n)] v: *mut i32,
        n: *mut i32,
        wrong: i32,
        mad: i32,
        good: bool,
        #[marshal(out, retval, utf8, free = counted_free)] text: *mut *mut c_char,
    );
}

/// Constants that are named like what an expansion might name its own.
mod misleading {
    #![allow(non_upper_case_globals, dead_code, reason = "what is shown")]

    use crate::counted::{counted_alloc, counted_free_sized};
    use pinvoke::marshal;

    const ptr: i32 = 1;
    const len: i32 = 2;
    const bytes: i32 = 3;
    const place: i32 = 4;
    const layout: i32 = 5;

    #[marshal]
    unsafe extern "C" {
        /// Four numbers, always.
        #[marshal(fallible, ret(len = 4, free = counted_free_sized(ptr, len, bytes)))]
        pub fn four_numbers() -> *mut i32;

        /// The same, where the function is told of twice as many elements.
        #[marshal(fallible, ret(len = 4, free = counted_free_sized(ptr.cast(), [0; 2].len() * len, bytes)))]
        #[link_name = "four_numbers"]
        pub fn four_numbers_of_two() -> *mut i32;

        /// The same in a guard.
        #[marshal(fallible, ret(len = 4, own, free = counted_free_sized(ptr, len, bytes)))]
        #[link_name = "four_numbers"]
        pub fn four_owned_numbers() -> *mut i32;

        /// The first number of what goes in by an allocator.
        #[marshal(fallible)]
        pub fn first_number(
            #[marshal(in, len = n, alloc = counted_alloc(bytes + 0), free = counted_free_sized(ptr, len, bytes))]
            numbers: *mut *mut i32,
            n: i32,
        ) -> i32;
    }
}
