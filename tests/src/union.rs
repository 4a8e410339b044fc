//! Tagged unions, records that point at records, and other shapes of fields: `c/union.c`.

use crate::counted::{counted_alloc, counted_free};
use core::marker::PhantomData;
use pinvoke::{LendMut, Marshal, marshal};

/// Two numbers of different sizes.
#[derive(Marshal, Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is what its name says")]
pub struct Pair {
    pub left: u8,
    pub right: u16,
}

/// What a variant may be.
#[derive(Marshal, Clone, Debug, PartialEq)]
#[repr(i32)]
pub enum Value {
    /// Nothing.
    None = 0,
    /// A number.
    Int(i64) = 1,
    /// A text.
    Text(#[marshal(utf8, alloc = counted_alloc, free = counted_free)] String) = 2,
    /// A record.
    Pair(Pair) = 3,
    /// A fraction.
    Real(f64) = 10,
    /// Another variant.
    Inner(#[marshal(alloc = counted_alloc, free = counted_free)] Box<Variant>) = 11,
    /// Sixteen bytes, which no other member has.
    Raw([u8; 16]) = 12,
    /// What else there is.
    #[marshal(other)]
    Other(i32),
}

/// One of several, and which.
#[derive(Marshal, Clone, Debug, PartialEq)]
pub struct Variant {
    /// Follows from the value.
    pub kind: PhantomData<i32>,
    /// The value.
    #[marshal(tag = kind)]
    pub value: Value,
}

impl From<Value> for Variant {
    fn from(value: Value) -> Self {
        Self { kind: PhantomData, value }
    }
}

/// One of a list.
#[derive(Marshal, Clone, Debug, Default, PartialEq, Eq)]
pub struct Node {
    /// A number.
    pub value: i32,
    /// The next one.
    #[marshal(alloc = counted_alloc, free = counted_free)]
    pub next: Option<Box<Node>>,
}

/// What C reads, writes, and is told.
#[derive(Marshal)]
pub struct Work<'a> {
    /// Its own size.
    #[marshal(const = size_of::<Self>())]
    pub size: PhantomData<u32>,
    /// The caller's own.
    #[marshal(len = views)]
    pub view: &'a [i32],
    /// How many.
    pub views: PhantomData<usize>,
    /// The caller's own, to write into.
    #[marshal(len = rooms)]
    pub room: LendMut<'a, i32>,
    /// How many.
    pub rooms: PhantomData<usize>,
    /// A copy, or the caller's own.
    #[marshal(len = owns, readonly)]
    pub owned: Vec<i64>,
    /// How many.
    pub owns: u8,
}

/// Numbers that C may replace.
#[derive(Marshal, Clone, Debug, Default, PartialEq, Eq)]
pub struct Bag {
    /// In memory of C's.
    #[marshal(len = n, alloc = counted_alloc, free = counted_free)]
    pub v: Vec<i64>,
    /// How many.
    pub n: u8,
}

/// Texts that may be missing.
#[derive(Marshal, Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// How many.
    pub n: PhantomData<u16>,
    /// Lent.
    #[marshal(utf8, len = n)]
    pub names: Vec<Option<String>>,
}

#[marshal]
unsafe extern "C" {
    /// The size of a variant.
    pub safe fn variant_size() -> usize;
    /// Where its value lies.
    pub safe fn variant_offset() -> usize;

    /// A number that tells what is in it.
    #[marshal(fallible)]
    pub fn variant_see(#[marshal(in)] v: *const Variant) -> i64;

    /// The sum of them.
    #[marshal(fallible)]
    pub fn variants_see(#[marshal(in, len = n)] v: *const Variant, n: i32) -> i64;

    /// Becomes another.
    #[marshal(ok = ret == 0)]
    pub fn variant_become(#[marshal(in, out)] v: *mut Variant, kind: i32, status: i32) -> i32;

    /// One of this kind.
    #[marshal(ok = ret == 0)]
    pub fn variant_make(#[marshal(out, retval)] v: *mut Variant, kind: i32) -> i32;

    /// The sum of a list.
    #[marshal(fallible)]
    pub fn list_sum(#[marshal(in, nullable)] n: *const Node) -> i64;

    /// A list of `n` to 1.
    #[marshal(ok = ret == 0)]
    pub fn list_make(n: i32, #[marshal(out, retval)] first: *mut Node) -> i32;

    /// Doubles what is in the view; -1 if the size is wrong.
    #[marshal(fallible)]
    pub fn work_do(#[marshal(in)] w: *mut Work<'_>) -> i32;

    /// Puts `n` new numbers in.
    #[marshal(fallible)]
    pub fn bag_refill(#[marshal(in, out)] b: *mut Bag, n: u8);

    /// The sum of the lengths.
    #[marshal(fallible)]
    pub fn names_see(#[marshal(in)] v: *const Names) -> i32;
}
