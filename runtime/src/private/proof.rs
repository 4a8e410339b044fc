//! Proofs: rustc checks, at the user's token, what the macro assumed. Its traits are `unsafe`, since wrappers rely
//! on what they say.
#![allow(unsafe_code, reason = "declares and implements unsafe traits")]

mod layout;

pub use layout::{c_layout, extent, field, one_value, text_unit, unpadded};

use crate::blittable::{Blittable, PointerFree};
use crate::convert::{Converter, FromNative, ToNative};
use crate::marshal::{Marshal, Sends};
use core::convert::Infallible;
use layout::layout;

/// What a safe wrapper sends holds no pointer that C may follow.
pub const fn sends<T: Sent>() {
    layout::<<T as Sent>::Native>();
}

/// A type that crosses and may be sent, in one bound: of a type that does neither, rustc speaks once.
///
/// # Safety
///
/// The promise of [`Sends`], of the type's own native form and converter.
pub unsafe trait Sent {
    /// What C sees.
    type Native: Blittable;
    /// What converts.
    type By;
}

// SAFETY: the promise of `Sends`.
unsafe impl<T: Marshal + Sends> Sent for T {
    type Native = <T as Marshal>::Native;
    type By = <T as Marshal>::By;
}

/// A number, which is itself in C: what the macro took for one by its name.
pub const fn number<T: Numeric>() {}

/// Rust's own numbers, and no type that is merely named like one.
///
/// # Safety
///
/// The type is a primitive number.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is named like a number of C's, and is none",
    label = "not a number",
    note = "give the type another name"
)]
pub unsafe trait Numeric: PointerFree {}

macro_rules! numeric {
    ($($ty:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        // SAFETY: it is a number of Rust's own.
        unsafe impl Numeric for $ty {}
    )*};
}

numeric!(u8 i8 u16 i16 u32 i32 u64 i64 u128 i128 usize isize f32 f64);

/// A name for bytes means them.
pub const fn byte<T: Byte>() {}

/// C's characters and `void`, and no type that is merely named so.
///
/// # Safety
///
/// A pointer to it is a pointer to bytes of any value.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is named like C's bytes, and is none",
    label = "neither C's `char` nor `void`",
    note = "give the type another name, or write `core::ffi::c_char` or `core::ffi::c_void`"
)]
pub unsafe trait Byte {}
// SAFETY: C's characters are one byte of any value.
unsafe impl Byte for u8 {}
// SAFETY: as above.
unsafe impl Byte for i8 {}
// SAFETY: what it means is said in bytes.
unsafe impl Byte for core::ffi::c_void {}

/// A Rust spelling means the type that it names.
pub const fn same_type<T: ?Sized + Is<U>, U: ?Sized>() {}

/// Every type is itself.
///
/// # Safety
///
/// The two types are one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is named like `{U}`, and is another type",
    label = "not `{U}`",
    note = "give the type another name"
)]
pub unsafe trait Is<U: ?Sized> {}
// SAFETY: it is the same type.
unsafe impl<T: ?Sized> Is<T> for T {}

/// A type that crosses, in any direction.
pub const fn crosses<N: Blittable>() {
    layout::<N>();
}

/// What is borrowed from C's memory must be valid whatever C stores there.
pub const fn borrows<T: Blittable>() {}

/// What goes in by a function that allocates, for one that frees: maybe with all that it leads to.
#[track_caller]
pub const fn freed_whole<S, C: Converter<S>>() {
    assert!(!C::BORROWS, "{}", FREED_WHOLE);
}

/// What stays C's when it was copied: all of it.
#[track_caller]
pub const fn left<S, C: Converter<S>>() {
    assert!(
        !C::OWNS,
        "what this leads to is freed by a function, so it does not stay C's: say `free` here too, not `copy`"
    );
}

/// Why not all that a value leads to may be freed.
pub(crate) const FREED_WHOLE: &str = "the function that frees this may free what it leads to as well, some of which goes in as memory of Rust's: say `alloc` and `free` of that too";

/// A conversion that cannot fail, in a wrapper that does not return `Result`.
pub const fn infallible<S, C: Converter<S, Fails: Never>>() {}

/// A conversion of the user's own makes what the declaration says.
pub const fn declares<N: Declared<U>, U>() {}

/// Every type is itself.
///
/// # Safety
///
/// The two types are one.
#[diagnostic::on_unimplemented(
    message = "this conversion makes `{Self}`, and the declaration says `{U}`",
    label = "its `Native` is `{Self}`",
    note = "write C's own type in the declaration, and as the conversion's `Native`"
)]
pub unsafe trait Declared<U>: Sized {
    /// The same, as the declaration says it.
    fn declared(self) -> U;
    /// The same, as the conversion says it.
    fn native(declared: U) -> Self;
}

// SAFETY: it is the same type.
unsafe impl<T> Declared<T> for T {
    #[inline(always)]
    fn declared(self) -> T {
        self
    }

    #[inline(always)]
    fn native(declared: T) -> T {
        declared
    }
}

/// What a conversion made, as the declaration says it.
#[inline(always)]
pub fn to_declared<N: Declared<U>, U>(native: N) -> U {
    native.declared()
}

/// What C returned, as the conversion says it.
#[inline(always)]
pub fn of_declared<N: Declared<U>, U>(declared: U) -> N {
    N::native(declared)
}

/// What `#[pin]` demands.
pub const fn pinned<S: PinnedAs<N>, N: Blittable>() {}

/// An error of a closure's that is made on another thread.
pub const fn crosses_threads<E: Send>() {}

/// A conversion exists for the way in.
pub const fn goes_in<S, C: ToNative<S>>() {}

/// A conversion exists for the way back.
pub const fn comes_back<S, C: FromNative<S>>() {}

/// No value: the error of a conversion that cannot fail.
///
/// # Safety
///
/// The type has no value.
#[diagnostic::on_unimplemented(
    message = "this conversion may fail, but the wrapper does not return `Result`",
    label = "may fail with `{Self}`",
    note = "add `fallible` to the function: `#[marshal(fallible)]`"
)]
pub unsafe trait Never {}
// SAFETY: it has no value.
unsafe impl Never for Infallible {}

/// A type whose own address crosses.
///
/// # Safety
///
/// The type is `N` itself, and is pinned.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be pinned: C must not see it in place, since it is not blittable",
    label = "crosses as a copy",
    note = "drop `#[pin]`, or derive `Blittable` for the type; what C keeps, `retain`, is always pinned"
)]
pub unsafe trait PinnedAs<N> {}
// SAFETY: a blittable type is its own native form, and is pinned.
unsafe impl<T: Blittable> PinnedAs<T> for T {}

/// A type that C passes behind its `…` as it is; smaller ones are promoted by C, but not by Rust.
///
/// # Safety
///
/// C passes the type behind `…` as it is.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not what C passes behind `…`",
    label = "C promotes it",
    note = "declare `c_int` for smaller integers, and `f64` (`c_double`) for `f32`"
)]
pub unsafe trait Promoted {}
macro_rules! promoted {
    ($($ty:ty)*) => {$(
        // SAFETY: C passes this type as it is.
        unsafe impl Promoted for $ty {}
    )*};
}

promoted!(i32 u32 i64 u64 isize usize f64);

/// An argument behind C's `…`.
pub const fn promoted<T: Promoted>() {}
