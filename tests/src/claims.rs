//! What C claims, which may be wrong: `c/claims.c`.

use crate::copies::Counting;
use crate::counted::{counted_alloc, counted_free};
use core::ffi::c_char;
use core::marker::PhantomData;
use pinvoke::{Marshal, marshal};

/// Numbers of C's.
#[derive(Marshal, Clone, Debug, Default, PartialEq, Eq)]
pub struct Claimed {
    /// Copied.
    #[marshal(len = n, copy)]
    pub v: Vec<i32>,
    /// How many C says there are.
    pub n: PhantomData<i64>,
}

/// An enum that knows all.
#[derive(Marshal, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
pub enum Open {
    /// 1.
    One = 1,
    /// Any other.
    #[marshal(other)]
    Other(i32),
}

/// An enum that knows two.
#[derive(Marshal, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
pub enum Strict {
    /// 1.
    One = 1,
    /// 2.
    Two = 2,
}

/// Both, in a record.
#[derive(Marshal, Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is what its type says")]
pub struct Kinds {
    pub open: Open,
    pub strict: Strict,
}

/// A record with a name that is never there, and is forgotten.
#[derive(Marshal, Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is what its name says")]
pub struct Forgotten {
    pub id: i32,
    #[marshal(as = i32)]
    pub flag: bool,
    #[marshal(utf8, free = claims_forget)]
    pub name: Option<String>,
}

/// Records in a record, behind pointers.
#[derive(Marshal, Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is what its name says")]
pub struct Nested {
    #[marshal(free = claims_forget)]
    pub one: Option<Box<Forgotten>>,
    #[marshal(len = n, free = claims_forget)]
    pub many: Vec<Forgotten>,
    pub n: PhantomData<i64>,
}

unsafe extern "C" {
    /// Counts, and frees nothing.
    fn claims_forget(ptr: *mut core::ffi::c_void);
    safe fn claims_forgotten() -> i32;
}

/// How many blocks were forgotten since the last time.
pub fn forgotten() -> i32 {
    claims_forgotten()
}

#[marshal]
unsafe extern "C" {
    /// A record that owns something.
    #[marshal(fallible)]
    pub fn claim_person(which: i32, #[marshal(out, retval, free = claims_forget)] p: *mut *mut Forgotten);

    /// Records that own something.
    #[marshal(fallible)]
    pub fn claim_persons(
        which: i32,
        len: i64,
        #[marshal(out, retval, len = *n, free = claims_forget)] v: *mut *mut Forgotten,
        n: *mut i64,
    );

    /// The same, in a record.
    #[marshal(fallible)]
    pub fn claim_nested(one_at: i32, many_at: i32, #[marshal(out, retval)] to: *mut Nested);

    /// What is returned, copied.
    #[marshal(fallible, ret(copy, len = *n))]
    pub fn claim_returned(which: i32, len: i64, n: *mut i64) -> *const i32;

    /// The same, where NULL is none.
    #[link_name = "claim_returned"]
    #[marshal(fallible, ret(copy, nullable, len = *n))]
    pub fn claim_returned_or_null(which: i32, len: i64, n: *mut i64) -> *const i32;

    /// The same, for ever.
    #[link_name = "claim_returned"]
    #[marshal(fallible, ret(borrow = 'static, len = *n))]
    pub fn claim_borrowed(which: i32, len: i64, n: *mut i64) -> *const i32;

    /// What is behind a pointer.
    #[marshal(fallible)]
    pub fn claim_out(
        which: i32,
        len: i64,
        #[marshal(out, retval, copy, len = *n)] v: *mut *mut i32,
        n: *mut i64,
    );

    /// One behind a pointer.
    #[marshal(fallible)]
    pub fn claim_point(which: i32, #[marshal(out, retval, copy)] p: *mut *mut i32);

    /// What is in a record.
    #[marshal(fallible)]
    pub fn claim_record(which: i32, len: i64, #[marshal(out, retval)] c: *mut Claimed);

    /// Enums in a record.
    #[marshal(fallible)]
    pub fn claim_kinds(kind: i32, strict: i32, #[marshal(out, retval)] k: *mut Kinds);

    /// Writes "text" if there is room, and fails unless `status` is 0.
    #[marshal(ok = ret == 0)]
    pub fn write_and_fail(#[marshal(out, utf8, len = room)] to: *mut c_char, room: i32, status: i32) -> i32;

    /// The same over what is there.
    #[link_name = "write_and_fail"]
    #[marshal(ok = ret == 0)]
    pub fn change_and_fail(
        #[marshal(in, out, utf8, len = room)] to: *mut c_char,
        room: i32,
        status: i32,
    ) -> i32;

    /// Everything; its result is none.
    #[marshal(ok = ret == 0)]
    pub fn order_of_all(
        #[marshal(in, len = n)] a: *const i32,
        #[marshal(in, len = n)] b: *const i32,
        n: i32,
        #[marshal(in, out, utf8, nullable, alloc = counted_alloc, free = counted_free)]
        text: *mut *mut c_char,
        #[marshal(in, with = Counting, len = m)] items: *const i32,
        m: u8,
        #[marshal(out, retval, with = Counting)] out: *mut i32,
        status: i32,
    ) -> i32;

    /// Another text in the same place.
    #[marshal(ret(utf8, copy))]
    pub fn next_of_many() -> *const c_char;

    /// Text that is bad, borrowed.
    #[marshal(ret(utf8, lossy, borrow = 'static))]
    pub fn kept_and_bad() -> *const c_char;

    /// The same, as it is.
    #[link_name = "kept_and_bad"]
    #[marshal(ret(utf8, borrow = 'static))]
    pub fn kept_and_bad_strictly() -> *const c_char;
}
