//! Unions of which another field says the member.

use crate::blittable::Blittable;
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use core::mem::ManuallyDrop;

/// An enum with data: in C a union, and an integer that says which member is meant.
///
/// # Safety
///
/// As of [`Converter`](crate::private::Converter); a member is only touched for its own tag.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no tagged union",
    label = "not an enum with data",
    note = "`tag = FIELD` describes an enum with data, `#[repr(i32)] #[derive(Marshal)] enum …`, one variant for each member of C's union"
)]
pub unsafe trait Tagged: Sized {
    /// C's integer.
    type Tag: Copy;
    /// C's union.
    type Native: Blittable;
    /// What may go wrong, on either way.
    type Fails: Into<ErrorKind>;
    /// Whether a member owns something.
    const FREES: bool;
    /// As of [`Converter::OWNS`](crate::convert::Converter::OWNS).
    const OWNS: bool = Self::FREES;
    /// As of [`Converter::TAKES`](crate::convert::Converter::TAKES).
    const TAKES: bool = false;
    /// As of [`Converter::COPIES`](crate::convert::Converter::COPIES).
    const COPIES: bool = false;
    /// As of [`Converter::BOUND`](crate::convert::Converter::BOUND).
    const BOUND: bool = false;
    /// As of [`Converter::BORROWS`](crate::convert::Converter::BORROWS).
    const BORROWS: bool;

    /// As of [`Converter::blank`](crate::convert::Converter::blank), under the tag 0.
    #[inline(always)]
    fn blank(_zero: &mut Self::Native) {}

    /// Frees what the member with this tag owns.
    ///
    /// # Safety
    ///
    /// As of [`Converter::free`](crate::private::Converter::free), for that member.
    unsafe fn free(tag: Self::Tag, native: &mut Self::Native);
}

/// The way in.
///
/// # Safety
///
/// As of [`ToNative`](crate::private::ToNative).
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot go in to C here",
    label = "comes out only",
    note = "a union with a handle that C hands over, `#[marshal(own)]`, comes out only: one that goes in lends its handles, `DbRef<'a>`"
)]
pub unsafe trait TaggedIn: Tagged {
    /// What C is to see for this value. The bytes that are not the member's are zero.
    ///
    /// # Errors
    ///
    /// As of the member's conversion.
    fn to_native(&self, scratch: &Scratch) -> Result<(Self::Tag, Self::Native), ErrorKind>;
}

/// The way back.
///
/// # Safety
///
/// As of [`FromNative`](crate::private::FromNative).
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot come back from C",
    label = "goes in only",
    note = "every variant's value must be able to come back: what it points at says `copy` or `free = FUNCTION`"
)]
pub unsafe trait TaggedBack: Tagged {
    /// The value for which C's stands. It frees nothing.
    ///
    /// # Errors
    ///
    /// A tag that no variant has; and as of the member's conversion.
    ///
    /// # Safety
    ///
    /// As of [`FromNative::from_native`](crate::private::FromNative::from_native), for the member with this tag.
    unsafe fn from_native(tag: Self::Tag, native: &mut Self::Native) -> Result<Self, ErrorKind>;
}

/// A union and its tag, while others beside it may still fail.
pub struct Chosen<V: Tagged> {
    tag: V::Tag,
    native: V::Native,
}

impl<V: Tagged> Chosen<V> {
    /// Which member.
    #[inline(always)]
    pub fn tag(&self) -> V::Tag {
        self.tag
    }

    /// Gives the union on: it is no longer freed here.
    #[inline(always)]
    pub fn release(self) -> V::Native {
        ManuallyDrop::new(self).native
    }
}

impl<V: Tagged> Drop for Chosen<V> {
    #[inline(always)]
    fn drop(&mut self) {
        if V::FREES {
            // SAFETY: only `to_tagged` makes this, of what the conversion made; it is dropped once, and not at all if it
            // was released.
            unsafe { V::free(self.tag, &mut self.native) }
        }
    }
}

/// The native form of a tagged union.
///
/// # Errors
///
/// As of its conversion.
///
/// # Safety
///
/// `scratch` is neither moved nor dropped while C uses the value.
#[inline]
pub unsafe fn to_tagged<V: TaggedIn>(surface: &V, scratch: &Scratch) -> Result<Chosen<V>, ErrorKind> {
    let (tag, native) = surface.to_native(scratch)?;
    Ok(Chosen { tag, native })
}
