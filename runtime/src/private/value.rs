//! Single values, and outputs in places of the wrapper's own.
#![allow(unsafe_code, reason = "zero is a value of every blittable type; passes promises on")]

use super::Never;
use crate::blittable::Blittable;
use crate::convert::{Converter, FromNative, Made, ToNative, made};
use crate::error::ErrorKind;
use crate::scratch::Scratch;

/// What C sees for a value, until the guard is dropped.
///
/// # Safety
///
/// `scratch` is neither moved nor dropped while C uses the value.
#[inline(always)]
pub unsafe fn to_native<C: ToNative<S>, S>(value: &S, scratch: &Scratch) -> Result<Made<C, S>, ErrorKind> {
    let native = C::to_native(value, scratch)?;
    // SAFETY: made by the converter, on the line before.
    Ok(unsafe { made(native) })
}

/// The value for which C's stands.
///
/// # Safety
///
/// C left it as declared.
#[inline(always)]
pub unsafe fn from_native<C: FromNative<S>, S>(native: &mut Made<C, S>) -> Result<S, ErrorKind> {
    // SAFETY: the caller's promise is the one that is asked for.
    unsafe { C::from_native(native.get_mut()) }
}

/// A place for an output that joins the result: zero, so that what C does not write comes back as zero.
#[inline(always)]
pub fn zeroed<N: Blittable>() -> N {
    // SAFETY: zero bytes are a value of every `Blittable` type.
    unsafe { core::mem::zeroed() }
}

/// The same of what is converted: it owns nothing, whatever stands for that.
#[inline(always)]
pub fn blank<C: Converter<S>, S>() -> C::Native {
    let mut native = zeroed();
    C::blank(&mut native);
    native
}

/// The same, of a conversion that cannot fail.
///
/// # Safety
///
/// As of [`to_native`].
#[inline(always)]
pub unsafe fn to_native_always<C: ToNative<S, Fails: Never>, S>(value: &S, scratch: &Scratch) -> Made<C, S> {
    // SAFETY: the caller's promise is the one that is asked for.
    match unsafe { to_native(value, scratch) } {
        Ok(made) => made,
        Err(_) => unreachable!("this conversion cannot fail"),
    }
}

/// The same, of a conversion that cannot fail.
///
/// # Safety
///
/// As of [`from_native`].
#[inline(always)]
pub unsafe fn from_native_always<C: FromNative<S, Fails: Never>, S>(native: &mut Made<C, S>) -> S {
    // SAFETY: the caller's promise is the one that is asked for.
    match unsafe { from_native(native) } {
        Ok(value) => value,
        Err(_) => unreachable!("this conversion cannot fail"),
    }
}

/// Outputs that become a `Vec`: blank, then what C left, of which the first `made` are ours to free.
#[cfg(feature = "alloc")]
pub struct OutVec<C: Converter<S>, S> {
    natives: alloc::vec::Vec<C::Native>,
    made: usize,
    converts: core::marker::PhantomData<(C, S)>,
}

#[cfg(feature = "alloc")]
impl<C: Converter<S>, S> OutVec<C, S> {
    /// `len` values that own nothing yet; `None` is a length that overflowed.
    ///
    /// # Errors
    ///
    /// Without memory.
    #[inline]
    pub fn zeroed(len: Option<usize>) -> Result<Self, ErrorKind> {
        let len = len.ok_or(ErrorKind::LengthOverflow)?;
        let mut natives = alloc::vec::Vec::new();
        let bytes = len.saturating_mul(size_of::<C::Native>());
        natives.try_reserve_exact(len).map_err(|_| ErrorKind::OutOfMemory { bytes })?;
        natives.resize(len, blank::<C, S>());
        Ok(Self { natives, made: 0, converts: core::marker::PhantomData })
    }

    /// How many values there is room for.
    #[inline(always)]
    pub fn room(&self) -> usize {
        self.natives.len()
    }

    /// Where C writes them.
    #[inline(always)]
    pub fn as_mut_ptr(&mut self) -> *mut C::Native {
        self.natives.as_mut_ptr()
    }

    /// From here the first `written` are ours to free.
    ///
    /// # Safety
    ///
    /// C has succeeded, and left them as declared.
    #[inline(always)]
    pub unsafe fn adopt(&mut self, written: usize) {
        self.made = written.min(self.natives.len());
    }

    /// The adopted values, converted.
    ///
    /// # Errors
    ///
    /// As of the conversion.
    #[inline]
    pub fn into_values(mut self) -> Result<alloc::vec::Vec<S>, ErrorKind>
    where
        C: FromNative<S>,
    {
        if C::FREES {
            // SAFETY: the promise to `adopt`.
            return self.natives[..self.made]
                .iter_mut()
                .map(|native| unsafe { C::from_native(native) })
                .collect();
        }
        let made = self.made;
        // A `Vec` that is used up gives its memory to the result, where the types allow.
        let natives = core::mem::take(&mut self.natives).into_iter();
        // SAFETY: as above.
        natives.take(made).map(|mut native| unsafe { C::from_native(&mut native) }).collect()
    }
}

#[cfg(feature = "alloc")]
impl<C: Converter<S>, S> Drop for OutVec<C, S> {
    #[inline(always)]
    fn drop(&mut self) {
        if C::FREES {
            for native in self.natives.iter_mut().take(self.made) {
                // SAFETY: the promise to `adopt`; each is freed here and nowhere else.
                unsafe { C::free(native) }
            }
        }
    }
}
