//! What the expansion of `#[derive(Marshal)]` on a record or a tagged union is made of.
#![allow(unsafe_code, reason = "frees and follows what native records hold")]

mod counted;
mod elements;
mod refused;
mod tagged;
mod units;

pub use counted::*;
pub use elements::*;
pub use refused::*;
pub use tagged::*;
pub use units::*;

use crate::blittable::Blittable;
use crate::convert::{Converter, ToNative};
use crate::error::ErrorKind;
use crate::private::Never;
use crate::scratch::Scratch;
use core::marker::PhantomData;

/// What may go wrong with one of two fields. It has no value exactly if neither has one.
#[derive(Debug)]
pub enum Either<A, B> {
    /// The first.
    This(A),
    /// The second.
    That(B),
}

// SAFETY: without a value of `A` and of `B` there is none of this.
unsafe impl<A: Never, B: Never> Never for Either<A, B> {}

impl<A: Into<ErrorKind>, B: Into<ErrorKind>> From<Either<A, B>> for ErrorKind {
    fn from(either: Either<A, B>) -> Self {
        match either {
            Either::This(error) => error.into(),
            Either::That(error) => error.into(),
        }
    }
}

/// The converter of `&S`, where `C` makes a pointer to the native form of `S`.
#[derive(Debug)]
pub struct Referenced<C>(PhantomData<C>);

// SAFETY: as of `C`.
unsafe impl<S, C: Converter<S>> Converter<&S> for Referenced<C> {
    type Native = C::Native;
    type Strategy = crate::Copied;
    type Fails = C::Fails;
    const FREES: bool = C::FREES;
    const OWNS: bool = C::OWNS;
    const BORROWS: bool = C::BORROWS;

    #[inline]
    unsafe fn free(native: &mut C::Native) {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { C::free(native) }
    }
}

// SAFETY: as of `C`; the borrow of the surface is no longer than that of what it borrows.
unsafe impl<S, C: ToNative<S>> ToNative<&S> for Referenced<C> {
    #[inline]
    fn to_native(surface: &&S, scratch: &Scratch) -> Result<C::Native, ErrorKind> {
        C::to_native(surface, scratch)
    }
}

/// What a pointer of a record leads to goes in with the record.
pub const fn sends_along<T: crate::private::Sends>() {}

/// What lives no longer than what it is made of says so in its field, by a lifetime of the record's.
#[track_caller]
pub const fn says_how_long(bound: bool) {
    assert!(
        !bound,
        "what C hands over here must not outlive what it is made of: give the record a lifetime, and write it here, `Name<'a>`"
    );
}

/// A discriminant and the union that it describes are said with one integer.
pub const fn discriminates<Tag: Discriminates<Declared>, Declared>() {}

/// Every integer is itself.
///
/// # Safety
///
/// The two types are one.
#[diagnostic::on_unimplemented(
    message = "the discriminant is a `{Self}` here, but the enum says `#[repr({Declared})]`",
    label = "another integer than the enum's",
    note = "write both as C declares the discriminant"
)]
pub unsafe trait Discriminates<Declared> {}
// SAFETY: it is the same type.
unsafe impl<T> Discriminates<T> for T {}

/// What a native record knows of one field: its size, and whether it has padding of its own.
pub const fn part<T: Blittable>() -> (usize, bool) {
    (size_of::<T>(), T::PADDING)
}

/// Whether a native record has bytes that are no field's.
pub const fn padded<T>(parts: &[(usize, bool)]) -> bool {
    let (mut covered, mut index) = (0, 0);
    while index < parts.len() {
        let (size, padding) = parts[index];
        if padding {
            return true;
        }
        covered += size;
        index += 1;
    }
    covered != size_of::<T>()
}

/// Whether a union has bytes that are not every member's.
pub const fn padded_union<T>(parts: &[(usize, bool)]) -> bool {
    let mut index = 0;
    while index < parts.len() {
        let (size, padding) = parts[index];
        if padding || size != size_of::<T>() {
            return true;
        }
        index += 1;
    }
    false
}
