//! What the wrappers of asynchronous functions are made of, besides the operation itself.
#![allow(unsafe_code, reason = "writes fields of control blocks, and reads C's list of tokens")]

use super::offload::{Offloaded, Task, offload};
use super::op::Op;
use crate::callback::Stop;
use crate::error::Error;
use core::convert::Infallible;

/// What an operation holds may be used and dropped on any thread, and borrows nothing.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be held by an operation",
    label = "an operation may end on any thread, long after the call: what it holds, and what C makes for it, must be `Send` and borrow nothing",
    note = "of a C handle, say `send` on its type if C allows that, and `sync` of one that is lent"
)]
pub trait Sendable: Send + 'static {}
#[diagnostic::do_not_recommend]
impl<T: Send + 'static> Sendable for T {}

/// Proves that an operation may hold a `T`.
#[inline(always)]
pub const fn sendable<T: Sendable>() {}

/// A control block is one value, of which zero is one.
#[track_caller]
pub const fn controls<T>() {
    assert!(size_of::<T>() != 0, "a control block has a size: describe C's struct");
}

/// Fills a field of a control block.
///
/// # Safety
///
/// The field is of a block that belongs to the caller.
#[inline(always)]
pub unsafe fn set_field<T>(field: *mut T, value: T) {
    // SAFETY: the caller's promise. A field of a packed struct need not be aligned.
    unsafe { field.write_unaligned(value) };
}

/// A pointer in a field: C's struct says whether C may write there by its type, a declaration by its words.
#[diagnostic::on_unimplemented(
    message = "the field is a `{Self}`, no pointer",
    label = "a pointer cannot travel in this field of the control block"
)]
pub trait FieldPointer {
    /// The same address.
    fn to(address: *const u8) -> Self;
}

impl<T> FieldPointer for *const T {
    #[inline(always)]
    fn to(address: *const u8) -> Self {
        address.cast()
    }
}

impl<T> FieldPointer for *mut T {
    #[inline(always)]
    fn to(address: *const u8) -> Self {
        address.cast_mut().cast()
    }
}

/// Fills a field of a control block with an address.
///
/// # Safety
///
/// The field is of a block that belongs to the caller.
#[inline(always)]
pub unsafe fn set_pointer<F: FieldPointer, T>(field: *mut F, address: *const T) {
    // SAFETY: the caller's promise.
    unsafe { set_field(field, F::to(address.cast())) };
}

/// Fills a field of a control block with what is to be replaced there.
///
/// # Safety
///
/// The field is of a block that belongs to the caller; a `T` is behind the pointer.
#[inline(always)]
pub unsafe fn set_left<F, T>(field: *mut F, value: *const T) {
    same_size::<F, T>();
    // SAFETY: the caller's promise, of as many bytes. They are copied as they are, pointers with what they point at.
    unsafe { field.cast::<u8>().copy_from_nonoverlapping(value.cast(), size_of::<F>()) };
}

/// Takes what C has left in a field of a control block.
///
/// # Safety
///
/// The field is of a block that belongs to the caller; behind the pointer is a place for a `T`, of which any bytes are one
/// that C may write there.
#[inline(always)]
pub unsafe fn take_left<F, T>(field: *mut F, place: *mut T) {
    same_size::<F, T>();
    // SAFETY: as above.
    unsafe { place.cast::<u8>().copy_from_nonoverlapping(field.cast(), size_of::<F>()) };
}

/// What is behind the address of a field is the field.
fn same_size<F, T>() {
    const {
        assert!(
            size_of::<F>() == size_of::<T>(),
            "the field of the control block and what is behind this pointer are not of one size: of a field that is a `T`, declare `*mut T`"
        );
    }
}

/// What an operation has of a callback that C did not call.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no value for a call that ends at once",
    label = "where `pending` is false no callback brings this: derive `Default` for it, or write `nullable` beside `copy`, for an `Option`"
)]
pub trait Absent: Default {}
#[diagnostic::do_not_recommend]
impl<T: Default> Absent for T {}

/// Of an operation that was over at once.
#[inline(always)]
pub fn absent<T: Absent>() -> T {
    T::default()
}

/// What C answers when it is asked to cancel.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not tell whether C has accepted to cancel",
    label = "compare it, `cancel = FUNCTION(args) == VALUE`"
)]
pub trait Accepts {
    /// Whether it has accepted.
    fn accepts(self) -> bool;
}

impl Accepts for bool {
    fn accepts(self) -> bool {
        self
    }
}

/// A function of the block may have an `ok`.
impl<T, E> Accepts for Result<T, E> {
    fn accepts(self) -> bool {
        self.is_ok()
    }
}

/// Where C does not tell, it has: a callback follows in any case.
macro_rules! tells_nothing {
    ($($ty:ty)*) => {$(
        impl Accepts for $ty {
            fn accepts(self) -> bool {
                true
            }
        }
    )*};
}

tells_nothing!(() i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

/// Whether C has accepted to cancel.
#[inline]
pub fn accepted(answer: impl Accepts) -> bool {
    answer.accepts()
}

/// What C answers when it is asked to cancel, and does not call back if it accepts.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not tell whether C has accepted to cancel",
    label = "with `silent` no callback follows, so the answer must be plain: compare it, `cancel = FUNCTION(args) == VALUE`"
)]
pub trait Tells {
    /// Whether it has accepted.
    fn tells(self) -> bool;
}

impl Tells for bool {
    fn tells(self) -> bool {
        self
    }
}

/// Whether C has accepted to cancel, and is silent from now on.
#[inline]
pub fn told(answer: impl Tells) -> bool {
    answer.tells()
}

/// The error of what C brought and could not be converted.
#[cold]
pub fn stopped<E: From<Error>>(stop: Stop<Infallible>) -> E {
    stop.failing_with().into_error()
}

/// Runs a call that blocks on the pool of threads.
pub fn blocking<T: Task>(event: &'static Offloaded, task: T) -> Op<T::Output> {
    let (op, job) = offload(event, task);
    crate::threads::spawn(job);
    op
}
