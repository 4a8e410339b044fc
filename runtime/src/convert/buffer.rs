//! Buffers behind a pointer, with a count beside it.
#![allow(unsafe_code, reason = "follows C's pointers, once they were checked")]

use super::{Converter, Ownership, ToNative};
#[cfg(feature = "alloc")]
use super::{FromNative, Returns};
use crate::error::ErrorKind;
use crate::private::FREED_WHOLE;
use crate::scratch::Scratch;
use crate::strategy::Strategy;
use core::marker::PhantomData;
use core::mem::ManuallyDrop;
use core::ptr::NonNull;

/// Native values one behind the other, in memory as `O` says. It is no converter, since a buffer crosses as two
/// values: the pointer, and a count that stands elsewhere.
#[derive(Debug)]
pub struct Buffer<C, O>(PhantomData<(C, O)>);

/// The first values of a buffer that is being made; they are freed if the next one fails.
struct Partial<C: Converter<S>, S, O: Ownership> {
    place: NonNull<C::Native>,
    made: usize,
    len: usize,
    of: PhantomData<(S, O)>,
}

impl<C: Converter<S>, S, O: Ownership> Drop for Partial<C, S, O> {
    fn drop(&mut self) {
        // SAFETY: `made` values were written at `place`, and nobody else frees them.
        unsafe { release::<C, S>(self.place, self.made) };
        if O::FREES {
            // SAFETY: `place` came from `alloc`, for `len` values.
            unsafe { O::free(self.place.cast(), self.len, size_of::<C::Native>() * self.len) };
        }
    }
}

/// Frees what `len` values own, in order.
///
/// # Safety
///
/// As of [`Converter::free`], for each.
unsafe fn release<C: Converter<S>, S>(place: NonNull<C::Native>, len: usize) {
    if C::FREES && place.is_aligned() {
        for index in 0..len {
            // SAFETY: the caller promises `len` values there.
            unsafe { C::free(&mut *place.as_ptr().add(index)) }
        }
    }
}

impl<C, O: Ownership> Buffer<C, O> {
    /// The address of native values of all of `surface`; not NULL even if there are none.
    ///
    /// # Errors
    ///
    /// As of the elements' conversion, or without memory. If element `k` fails, exactly the first `k` are freed, and
    /// then the buffer.
    #[inline]
    pub fn to_native<S>(surface: &[S], scratch: &Scratch) -> Result<*mut C::Native, ErrorKind>
    where
        C: ToNative<S>,
    {
        const {
            assert!(
                O::FREES || !C::FREES,
                "the elements are freed by a function, so say `free` of the buffer too"
            );
            assert!(!O::FREES || !O::ALLOCATES || !C::BORROWS, "{}", FREED_WHOLE);
        };
        let place = O::alloc_array::<C::Native>(surface.len(), scratch)?;
        let mut partial = Partial::<C, S, O> { place, made: 0, len: surface.len(), of: PhantomData };
        for (index, value) in surface.iter().enumerate() {
            let native = C::to_native(value, scratch)?;
            // SAFETY: `alloc` gave memory for `surface.len()` values, of which this is one.
            unsafe { place.add(index).write(native) };
            if C::FREES {
                partial.made += 1;
            }
        }
        Ok(ManuallyDrop::new(partial).place.as_ptr())
    }

    /// The address of the caller's own values, which C only reads, or of a copy where they must be converted.
    ///
    /// # Errors
    ///
    /// As of [`to_native`](Self::to_native).
    #[inline]
    pub fn lend<S>(surface: &[S], scratch: &Scratch) -> Result<*const C::Native, ErrorKind>
    where
        C: ToNative<S>,
    {
        if C::SAME_BYTES {
            return Ok(surface.as_ptr().cast());
        }
        match <C::Strategy as Strategy<C, S>>::address(surface) {
            Some(address) => Ok(address),
            None => Self::to_native(surface, scratch).map(<*mut _>::cast_const),
        }
    }

    /// The `len` values that C left at `ptr`, converted; `None` for NULL with length 0. It frees nothing.
    ///
    /// # Errors
    ///
    /// As of the elements' conversion; NULL with a length; a misaligned pointer.
    ///
    /// # Safety
    ///
    /// If `ptr` is not NULL and aligned, it points at `len` initialised values, left there by C as declared. `len`
    /// passed [`length`](crate::private::length).
    #[cfg(feature = "alloc")]
    #[inline]
    pub unsafe fn from_native<S>(
        ptr: *mut C::Native,
        len: usize,
    ) -> Result<Option<alloc::vec::Vec<S>>, ErrorKind>
    where
        C: FromNative<S>,
        O: Returns,
    {
        const {
            assert!(
                O::FREES || !C::OWNS,
                "the elements are freed by a function, so say `free` of the buffer too, not `copy`"
            );
        };
        // SAFETY: the caller's promise is the one that is asked for, until this function returns.
        let Some(natives) = (unsafe { crate::private::view(ptr, len) })? else { return Ok(None) };
        let one = |index| {
            // SAFETY: one of the values that were looked at, all of which C left as declared. What is taken from is owned, as
            // is asserted, so that nobody else has it.
            unsafe {
                let place = ptr.add(index);
                let mut native = place.read();
                let value = C::from_native(&mut native);
                if C::TAKES {
                    place.write(native);
                }
                value
            }
        };
        (0..natives.len()).map(one).collect::<Result<_, _>>().map(Some)
    }

    /// Frees `len` values at `ptr`, and then the buffer; nothing for NULL.
    ///
    /// # Safety
    ///
    /// As of [`Converter::free`], for each value and the buffer.
    #[inline]
    pub unsafe fn free<S>(ptr: *mut C::Native, len: usize)
    where
        C: Converter<S>,
    {
        if let (true, Some(place)) = (O::FREES, NonNull::new(ptr)) {
            // SAFETY: not NULL, and the caller's promises are those that are asked for.
            unsafe {
                release::<C, S>(place, len);
                O::free(place.cast(), len, size_of::<C::Native>() * len);
            }
        }
    }
}
