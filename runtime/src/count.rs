//! Lengths in C's integer types.

use crate::error::{ErrorKind, Number};

/// A C integer type, for counts, lengths and truth values.
///
/// Sealed: the primitive integers.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an integer of C's",
    label = "cannot count, and is no truth value",
    note = "counts, lengths and what crosses `as = bool` are declared as C's integer type"
)]
pub trait Integer: Copy + PartialEq + sealed::Sealed {
    #[doc(hidden)]
    const NAME: &'static str;
    #[doc(hidden)]
    fn from_usize(len: usize) -> Option<Self>;
    /// The length, or the largest that there is.
    #[doc(hidden)]
    fn at_most(len: usize) -> Self;
    #[doc(hidden)]
    fn to_usize(self) -> Option<usize>;
    #[doc(hidden)]
    fn from_bool(value: bool) -> Self;
    #[doc(hidden)]
    fn number(self) -> Number;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! integers {
    ($($ty:ident)*) => {$(
        impl sealed::Sealed for $ty {}
        impl Integer for $ty {
            const NAME: &'static str = stringify!($ty);

            #[inline(always)]
            fn from_usize(len: usize) -> Option<Self> {
                Self::try_from(len).ok()
            }

            #[inline(always)]
            fn at_most(len: usize) -> Self {
                Self::try_from(len).unwrap_or(Self::MAX)
            }

            #[inline(always)]
            fn to_usize(self) -> Option<usize> {
                usize::try_from(self).ok()
            }

            #[inline(always)]
            fn from_bool(value: bool) -> Self {
                Self::from(value)
            }

            fn number(self) -> Number {
                // Only a `u128` beyond `i128::MAX` does not fit; no C library counts so far.
                Number::Int(i128::try_from(self).unwrap_or(i128::MAX))
            }
        }
    )*};
}

integers!(u8 i8 u16 i16 u32 i32 u64 i64 u128 i128 usize isize);

/// The count that tells C this length.
#[inline(always)]
pub fn count<C: Integer>(len: usize) -> Option<C> {
    C::from_usize(len)
}

/// A length that C gave, of elements of `T`: not negative, and no larger than an object can be.
#[inline(always)]
pub fn length<T, C: Integer>(native: C) -> Result<usize, ErrorKind> {
    match native.to_usize() {
        Some(len) if fits::<T>(len) => Ok(len),
        _ => Err(ErrorKind::InvalidLength { value: native.number() }),
    }
}

/// The same for a computed length; `None` overflowed.
#[inline(always)]
pub fn length_of<T>(len: Option<usize>) -> Result<usize, ErrorKind> {
    len.filter(|&len| fits::<T>(len)).ok_or(ErrorKind::LengthOverflow)
}

#[inline(always)]
fn fits<T>(len: usize) -> bool {
    len.checked_mul(size_of::<T>()).is_some_and(|bytes| isize::try_from(bytes).is_ok())
}

/// How much C says that it wrote, if there is room for that.
#[inline(always)]
pub fn written<C: Integer>(native: C, capacity: usize) -> Option<usize> {
    // Not `filter`, which costs a move here.
    match native.to_usize() {
        Some(written) if written <= capacity => Some(written),
        _ => None,
    }
}

/// The same for a computed length; `None` overflowed.
#[inline(always)]
pub fn within(length: Option<usize>, capacity: usize) -> Option<usize> {
    length.filter(|&written| written <= capacity)
}

/// Whether two buffers with one count have one length. `other` is for the message.
#[inline(always)]
pub fn same(len: usize, _other: &'static str, other_len: usize) -> Option<()> {
    if len == other_len { Some(()) } else { None }
}

/// The declared length, if the buffer is as long as that; `None` is an expression that overflowed.
#[inline(always)]
pub fn at_least(len: usize, needed: Option<usize>) -> Option<usize> {
    needed.filter(|&needed| len >= needed)
}

/// The size of so many elements. What does not fit has no memory either, so that the conversion refuses it.
#[inline(always)]
pub fn bytes<N>(elements: usize) -> usize {
    elements.saturating_mul(size_of::<N>())
}

/// The steps of a declared length, each checked.
pub mod arithmetic {
    use super::Integer;

    /// An argument, constant or result as a length.
    #[inline(always)]
    pub fn operand<C: Integer>(value: C) -> Option<usize> {
        value.to_usize()
    }

    /// `left + right`
    #[inline(always)]
    pub fn add(left: Option<usize>, right: Option<usize>) -> Option<usize> {
        left?.checked_add(right?)
    }

    /// `left - right`
    #[inline(always)]
    pub fn sub(left: Option<usize>, right: Option<usize>) -> Option<usize> {
        left?.checked_sub(right?)
    }

    /// `left * right`
    #[inline(always)]
    pub fn mul(left: Option<usize>, right: Option<usize>) -> Option<usize> {
        left?.checked_mul(right?)
    }

    /// `left / right`
    #[inline(always)]
    pub fn div(left: Option<usize>, right: Option<usize>) -> Option<usize> {
        left?.checked_div(right?)
    }
}

/// A constant of a declaration as the length of an array.
#[track_caller]
#[expect(clippy::cast_sign_loss, reason = "a negative one was just excluded")]
pub const fn constant(len: i128) -> usize {
    assert!(len >= 0, "this length is negative");
    assert!(len <= isize::MAX as i128, "this length is larger than any object");
    len as usize
}
