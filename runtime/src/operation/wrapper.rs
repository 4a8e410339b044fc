//! What the wrappers of asynchronous functions are made of, besides the operation itself.
#![allow(unsafe_code, reason = "writes fields of control blocks, and reads C's list of tokens")]

use super::offload::{Offloaded, Task, offload};
use super::op::Op;
use crate::callback::Stop;
use crate::count::Integer;
use crate::error::Error;
use core::convert::Infallible;
use core::ffi::c_void;

/// What an operation holds may be used and dropped on any thread, and borrows nothing.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be held by an operation",
    label = "an operation may end on any thread, long after the call: what it holds, and what C makes for it, must be `Send` and borrow nothing",
    note = "of a C handle, say `send` on its type if C allows that"
)]
pub trait Sendable: Send + 'static {}
#[diagnostic::do_not_recommend]
impl<T: Send + 'static> Sendable for T {}

/// Proves that an operation may hold a `T`.
#[inline(always)]
pub fn sendable<T: Sendable>() {}

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
    /// What it points at is a token's.
    fn token(self) -> *mut c_void;
}

impl<T> FieldPointer for *const T {
    #[inline(always)]
    fn to(address: *const u8) -> Self {
        address.cast()
    }

    #[inline(always)]
    fn token(self) -> *mut c_void {
        self.cast_mut().cast()
    }
}

impl<T> FieldPointer for *mut T {
    #[inline(always)]
    fn to(address: *const u8) -> Self {
        address.cast_mut().cast()
    }

    #[inline(always)]
    fn token(self) -> *mut c_void {
        self.cast()
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

/// The operations that C says have ended together: NULL or a length that is none stand for no operation.
///
/// # Safety
///
/// A `list` that is not NULL has `count` pointers, which stay during `'a`.
pub unsafe fn tokens<'a>(
    list: *const *mut c_void,
    count: impl Integer,
) -> impl Iterator<Item = *mut c_void> + 'a {
    let count = if list.is_null() || !list.is_aligned() { 0 } else { count.to_usize().unwrap_or(0) };
    // SAFETY: the caller's promise.
    (0..count).map(move |index| unsafe { list.add(index).read() })
}

/// The operation that a field of the block names which C hands back: NULL stands for none.
///
/// # Safety
///
/// A `block` that is neither NULL nor misaligned is a `T`, and `field` gives a field of it.
pub unsafe fn token_in<T, F: FieldPointer>(
    block: *const T,
    field: impl FnOnce(*const T) -> *const F,
) -> *mut c_void {
    if block.is_null() || !block.is_aligned() {
        return core::ptr::null_mut();
    }
    // SAFETY: the caller's promise. A field of a packed struct need not be aligned.
    unsafe { field(block).read_unaligned() }.token()
}

/// What C answers when it is asked to cancel.
pub trait Accepts {
    /// Whether it has accepted.
    fn accepts(self) -> bool;
}

impl Accepts for bool {
    fn accepts(self) -> bool {
        self
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
