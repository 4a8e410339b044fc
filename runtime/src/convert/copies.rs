//! Native copies that are freed exactly once, whatever fails.
#![allow(unsafe_code, reason = "owns what native values own")]

use super::{Converter, FromNative, ToNative};
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use core::marker::PhantomData;
use core::ptr::NonNull;

/// Native values in a [`Scratch`], one behind the other, of which the first `made` own something that is ours to
/// free. It may be moved; the values do not move with it.
pub struct Copies<C: Converter<S>, S> {
    natives: NonNull<C::Native>,
    len: usize,
    made: usize,
    converts: PhantomData<(C, S)>,
}

impl<C: Converter<S>, S> Copies<C, S> {
    /// How many values are read back at once, if any are: as many bytes as a vector has. Of wider integers the compiler
    /// would pack few by itself.
    const AT_ONCE: usize = match (size_of::<S>(), size_of::<C::Native>()) {
        (1, 2..) => VECTOR,
        _ => usize::MAX,
    };

    /// None yet.
    #[inline(always)]
    pub fn none() -> Self {
        Self { natives: NonNull::dangling(), len: 0, made: 0, converts: PhantomData }
    }

    /// The caller's own values, for C to read.
    ///
    /// # Safety
    ///
    /// They are borrowed, and C does not write there, while the copies or C use them.
    #[inline(always)]
    pub unsafe fn lend(&mut self, surface: &[S]) {
        const { assert!(!C::FREES || !C::SAME_BYTES, "what owns something is not lent") };
        // A slice's address is never null.
        self.natives = NonNull::from(surface).cast();
        self.len = surface.len();
    }

    /// Native values of all of `surface`. If element `k` fails, exactly the first `k` are freed, in order.
    ///
    /// # Errors
    ///
    /// As of the conversion, or without memory.
    ///
    /// # Safety
    ///
    /// `scratch` is neither moved nor dropped while the copies or C use the values.
    #[inline(always)]
    pub unsafe fn fill(&mut self, surface: &[S], scratch: &Scratch) -> Result<(), ErrorKind>
    where
        C: ToNative<S>,
    {
        let room = scratch.room::<C::Native>(surface.len())?;
        // SAFETY: there is room for exactly as many.
        unsafe { self.fill_room(first(room), surface, scratch) }
    }

    /// The same, with a value of zeros behind the last, so that C knows the end: NULL, for pointers.
    ///
    /// # Errors
    ///
    /// As of [`fill`](Self::fill).
    ///
    /// # Safety
    ///
    /// As of [`fill`](Self::fill).
    #[inline]
    pub unsafe fn fill_terminated(&mut self, surface: &[S], scratch: &Scratch) -> Result<(), ErrorKind>
    where
        C: ToNative<S>,
    {
        let Some(len) = surface.len().checked_add(1) else {
            return Err(ErrorKind::OutOfMemory { bytes: usize::MAX });
        };
        let room = first::<_, C::Native>(scratch.room::<C::Native>(len)?);
        // SAFETY: there is room for the values and for one more.
        unsafe {
            room.add(surface.len()).write(crate::private::zeroed());
            self.fill_room(room, surface, scratch)
        }
    }

    /// # Safety
    ///
    /// `room` is in `scratch`, for all of `surface`, and nobody else uses it.
    #[inline(always)]
    unsafe fn fill_room(
        &mut self,
        room: NonNull<C::Native>,
        surface: &[S],
        scratch: &Scratch,
    ) -> Result<(), ErrorKind>
    where
        C: ToNative<S>,
    {
        self.natives = room;
        self.len = surface.len();
        if C::SAME_BYTES {
            // SAFETY: values of `S` are made of the bytes of `Native`; the caller promises room for as many, which is no part
            // of what is borrowed.
            unsafe { room.as_ptr().copy_from_nonoverlapping(surface.as_ptr().cast(), surface.len()) };
            return Ok(());
        }
        for (index, value) in surface.iter().enumerate() {
            let native = C::to_native(value, scratch)?;
            // SAFETY: the caller promises room for `surface.len()` values, of which this is one. It is written through the
            // pointer that C gets, which a reference to the room would end.
            unsafe { room.add(index).write(native) };
            // What owns nothing is not counted: the loop would store the number each time.
            if C::FREES {
                self.made += 1;
            }
        }
        Ok(())
    }

    /// As many values that own nothing yet, and are zero but for that.
    ///
    /// # Errors
    ///
    /// Without memory.
    ///
    /// # Safety
    ///
    /// As of [`fill`](Self::fill).
    #[inline]
    pub unsafe fn zero(&mut self, len: usize, scratch: &Scratch) -> Result<(), ErrorKind> {
        let natives = scratch.zeroed::<C::Native>(len)?;
        // What may own nothing, or only by what C writes, is zero.
        if C::TAKES {
            natives.iter_mut().for_each(C::blank);
        }
        self.natives = first(natives);
        self.len = len;
        Ok(())
    }

    /// The address of the first value; not NULL even if there is none.
    #[inline(always)]
    pub fn as_mut_ptr(&mut self) -> *mut C::Native {
        self.natives.as_ptr()
    }

    /// From here what C left in the first `len` values is ours to free.
    ///
    /// # Safety
    ///
    /// C has returned, and left them as declared.
    #[inline(always)]
    pub unsafe fn adopt(&mut self, len: usize) {
        self.made = self.made.max(len.min(self.len));
    }

    /// The first `len` values, each handed to `take` converted back.
    ///
    /// # Errors
    ///
    /// Of the first that cannot be converted.
    ///
    /// # Safety
    ///
    /// As of [`adopt`](Self::adopt), and they are initialised.
    #[inline(always)]
    pub unsafe fn read_back<T>(
        &mut self,
        len: usize,
        slots: &mut [T],
        take: impl Fn(&mut T, S),
    ) -> Result<(), ErrorKind>
    where
        C: FromNative<S>,
    {
        let len = len.min(self.len).min(slots.len());
        // SAFETY: `natives` are `len` values in the scratch, which the caller promises is there; all were written by
        // `fill` or `zero`, so are initialised. C has returned, so that nobody writes to them now.
        let natives = unsafe { core::slice::from_raw_parts_mut(self.natives.as_ptr(), len) };
        let one = |slot: &mut T, native: &mut C::Native| -> Result<(), ErrorKind> {
            // SAFETY: the caller's promise, for each.
            take(slot, unsafe { C::from_native(native) }?);
            Ok(())
        };
        let mut slots = slots[..len].chunks_exact_mut(Self::AT_ONCE);
        let mut natives = natives.chunks_exact_mut(Self::AT_ONCE);
        for (slots, natives) in slots.by_ref().zip(natives.by_ref()) {
            // Of a length that the compiler knows.
            if let (Some(slots), Some(natives)) =
                (slots.first_chunk_mut::<VECTOR>(), natives.first_chunk_mut::<VECTOR>())
            {
                for index in 0..VECTOR {
                    one(&mut slots[index], &mut natives[index])?;
                }
            }
        }
        for (slot, native) in slots.into_remainder().iter_mut().zip(natives.into_remainder()) {
            one(slot, native)?;
        }
        Ok(())
    }
}

/// Of the vector instructions that every machine of 64 bits has.
const VECTOR: usize = 16;

/// Where a part of a scratch begins.
#[inline(always)]
fn first<T, N>(part: &mut [T]) -> NonNull<N> {
    // A slice's address is never null.
    NonNull::from(part).cast()
}

impl<C: Converter<S>, S> Drop for Copies<C, S> {
    #[inline(always)]
    fn drop(&mut self) {
        if C::FREES {
            for index in 0..self.made {
                // SAFETY: the first `made` values were made by the converter, or adopted, and lie in the scratch, which
                // outlives this. They are freed here and nowhere else.
                unsafe { C::free(&mut *self.natives.as_ptr().add(index)) }
            }
        }
    }
}
