//! Values that a conversion of this crate's own carries, which counts: `c/copies.c`. Every function fails with a
//! `status` that is not 0, after it did its work.

use crate::counted::{counted_alloc, counted_free};
use core::cell::RefCell;
use core::marker::PhantomData;
use pinvoke::{Conversion, ConversionError, Marshal, Scratch, marshal};

/// What [`Counting`] carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Item(pub i32);

impl Item {
    /// It does not go in.
    pub const STUCK: Self = Self(-1);
}

/// C sees 1000 more. What is freed is kept in a list, for the thread.
#[derive(Debug)]
pub enum Counting {}

/// What does not come back.
const BAD: i32 = -7;

thread_local! {
    static FREED: RefCell<Vec<i32>> = const { RefCell::new(Vec::new()) };
}

/// What was freed since the last time, in order, as C left it.
pub fn freed() -> Vec<i32> {
    FREED.take()
}

// SAFETY: a number points at nothing.
unsafe impl Conversion for Counting {
    type Surface = Item;
    type Native = i32;

    fn to_native(value: &Item, _: &Scratch) -> Result<i32, ConversionError> {
        // What this does to errno must not be seen.
        crate::status::set_errno(99);
        if *value == Item::STUCK {
            Err(ConversionError::new("it does not go in"))
        } else {
            Ok(value.0 + 1000)
        }
    }

    unsafe fn from_native(native: &i32) -> Result<Item, ConversionError> {
        crate::status::set_errno(98);
        if *native == BAD {
            Err(ConversionError::new("it does not come back"))
        } else {
            Ok(Item(*native - 1000))
        }
    }

    unsafe fn free(native: &mut i32) {
        crate::status::set_errno(97);
        FREED.with_borrow_mut(|freed| freed.push(*native));
    }
}

/// Two of them.
#[derive(Marshal, Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "either is like the other")]
pub struct Couple {
    #[marshal(with = Counting)]
    pub first: Item,
    #[marshal(with = Counting)]
    pub second: Item,
}

/// Records in a record, and an array of them.
#[derive(Marshal, Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is like the others")]
pub struct Nest {
    pub head: Couple,
    #[marshal(with = Counting)]
    pub middle: Item,
    #[marshal(inline = 2)]
    pub tail: [Couple; 2],
}

/// An array of them.
#[derive(Marshal, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// In place.
    #[marshal(with = Counting, inline = 10)]
    pub items: [Item; 10],
}

/// As many as there are.
#[derive(Marshal, Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// How many.
    pub n: PhantomData<i32>,
    /// Behind a pointer.
    #[marshal(with = Counting, len = n, alloc = counted_alloc, free = counted_free)]
    pub items: Vec<Item>,
}

#[marshal(ok = ret >= 0)]
unsafe extern "C" {
    /// In.
    pub fn items_see(#[marshal(in, with = Counting, len = n)] v: *const i32, n: i32, status: i32) -> i32;

    /// In, though C could write.
    #[link_name = "items_see"]
    pub fn items_see_mut(#[marshal(in, with = Counting, len = n)] v: *mut i32, n: i32, status: i32) -> i32;

    /// Out: so many are written, from 2000 on.
    #[marshal(ret(value))]
    pub fn items_write(
        #[marshal(out, with = Counting, len = n)] v: *mut i32,
        n: i32,
        wrote: i32,
        bad: i32,
        status: i32,
    ) -> i32;

    /// The same, where C says how many.
    #[link_name = "items_write"]
    pub fn items_written(
        #[marshal(out, with = Counting, len = n, written = ret)] v: *mut i32,
        n: i32,
        wrote: i32,
        bad: i32,
        status: i32,
    ) -> i32;

    /// In and out: one more than before.
    pub fn items_change(
        #[marshal(in, out, with = Counting, len = n)] v: *mut i32,
        n: i32,
        bad: i32,
        status: i32,
    ) -> i32;

    /// Records.
    pub fn couples_change(#[marshal(in, out, len = n)] v: *mut Couple, n: i32, bad: i32, status: i32) -> i32;

    /// The same, only in.
    #[link_name = "couples_change"]
    pub fn couples_see(#[marshal(in, len = n)] v: *mut Couple, n: i32, bad: i32, status: i32) -> i32;

    /// The same, only out.
    #[link_name = "couples_change"]
    pub fn couples_make(#[marshal(out, len = n)] v: *mut Couple, n: i32, bad: i32, status: i32) -> i32;

    /// Records in records.
    pub fn nests_change(#[marshal(in, out, len = n)] v: *mut Nest, n: i32, bad: i32, status: i32) -> i32;

    /// One of them, returned.
    #[link_name = "nests_change"]
    pub fn nest_make(
        #[marshal(out, retval)] v: *mut Nest,
        #[marshal(const = 1)] n: i32,
        bad: i32,
        status: i32,
    ) -> i32;

    /// Records with arrays.
    pub fn rows_change(#[marshal(in, out, len = n)] v: *mut Row, n: i32, bad: i32, status: i32) -> i32;

    /// Records with a pointer and a count.
    pub fn lists_see(#[marshal(in, len = n)] v: *const List, n: i32, status: i32) -> i32;

    /// One behind a pointer.
    pub fn item_change(#[marshal(in, out, with = Counting)] v: *mut i32, bad: i32, status: i32) -> i32;

    /// One that comes out.
    #[link_name = "item_give"]
    pub fn item_give_over(#[marshal(out, with = Counting)] v: *mut i32, bad: i32, status: i32) -> i32;

    /// One that joins the result.
    pub fn item_give(#[marshal(out, retval, with = Counting)] v: *mut i32, bad: i32, status: i32) -> i32;

    /// So many, in memory that Rust frees.
    pub fn couples_made(
        n: i32,
        bad: i32,
        #[marshal(out, retval, len = *count, free = counted_free)] v: *mut *mut Couple,
        count: *mut i32,
    ) -> i32;

    /// In memory that C may replace.
    pub fn couples_remade(
        #[marshal(in, out, len = *count, alloc = counted_alloc, free = counted_free)] v: *mut *mut Couple,
        count: *mut i32,
        bad: i32,
        status: i32,
    ) -> i32;

    /// One, in memory that C may replace.
    pub fn couple_remade(
        #[marshal(in, out, nullable, alloc = counted_alloc, free = counted_free)] v: *mut *mut Couple,
        bad: i32,
        status: i32,
    ) -> i32;

    /// Two that join the result, and some that go in.
    pub fn items_two(
        #[marshal(out, retval, with = Counting)] a: *mut i32,
        #[marshal(out, retval, with = Counting)] b: *mut i32,
        bad: i32,
        #[marshal(in, with = Counting, len = n)] v: *const i32,
        n: i32,
        status: i32,
    ) -> i32;
}

#[marshal]
unsafe extern "C" {
    /// Always fails, with this errno; for 0 with what errno was when C was entered.
    #[marshal(ok = ret != -1, error = errno)]
    pub fn items_errno(
        #[marshal(in, with = Counting, len = n)] v: *const i32,
        n: i32,
        #[marshal(out, retval, with = Counting)] out: *mut i32,
        e: i32,
    ) -> i32;

    /// By value, there and back.
    #[marshal(ret(with = Counting))]
    pub fn item_same(#[marshal(with = Counting)] v: i32) -> i32;

    /// What C keeps.
    #[marshal(ret(with = Counting, copy, len = *count))]
    pub fn items_kept(n: i32, bad: i32, count: *mut i32) -> *const i32;
}
