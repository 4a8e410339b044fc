//! What C hands to a closure, and what the closure hands back: checked before the other side sees it.
#![allow(unsafe_code, reason = "makes references of C's pointers")]

use crate::blittable::Blittable;
use crate::convert::FromNative;
use crate::count::Integer;
use crate::error::ErrorKind;
use crate::marshal::MarshalAs;

/// Checks a pointer and a length that C gave, of memory that the closure may change. `None` for NULL with length 0.
///
/// # Errors
///
/// NULL with more, a misaligned pointer. The length has passed [`length`](crate::private::length).
///
/// # Safety
///
/// A non-null aligned `ptr` points at `len` initialised values that nobody else touches during `'a`.
#[inline]
pub unsafe fn view_mut<'a, T: Blittable>(ptr: *mut T, len: usize) -> Result<Option<&'a mut [T]>, ErrorKind> {
    if ptr.is_null() {
        return if len == 0 { Ok(None) } else { Err(ErrorKind::Null) };
    }
    if !ptr.is_aligned() {
        return Err(ErrorKind::Misaligned { align: align_of::<T>() });
    }
    // SAFETY: `ptr` is neither NULL nor misaligned, as was just seen; `len` passed `length`, so that its bytes are at most
    // `isize::MAX`; that the values are there, and the closure's alone for `'a`, is the caller's promise.
    Ok(Some(unsafe { core::slice::from_raw_parts_mut(ptr, len) }))
}

/// Checks a pointer to one value that the closure may change. `None` for NULL.
///
/// # Errors
///
/// A misaligned pointer.
///
/// # Safety
///
/// As of [`view_mut`], with one value.
#[inline]
pub unsafe fn view_one_mut<'a, T: Blittable>(ptr: *mut T) -> Result<Option<&'a mut T>, ErrorKind> {
    if ptr.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller's promise, for one value.
    Ok(unsafe { view_mut(ptr, 1) }?.map(|values| &mut values[0]))
}

/// Zeroes memory that the closure is to fill, so that it sees nothing of what was there; then as [`view_mut`].
///
/// # Errors
///
/// As of [`view_mut`].
///
/// # Safety
///
/// As of [`view_mut`], but the memory need not be initialised.
#[inline]
pub unsafe fn zero_first<'a, T: Blittable>(
    ptr: *mut T,
    len: usize,
) -> Result<Option<&'a mut [T]>, ErrorKind> {
    if !ptr.is_null() && ptr.is_aligned() {
        // SAFETY: C gave so much memory to write to, which is the caller's promise; zero is a value of every blittable
        // type.
        unsafe { ptr.write_bytes(0, len) };
    }
    // SAFETY: the caller's promise; the memory is initialised now.
    unsafe { view_mut(ptr, len) }
}

/// Converts one value that C gave.
///
/// # Errors
///
/// If it stands for none.
///
/// # Safety
///
/// The value is one as the declaration says.
#[inline(always)]
pub unsafe fn argument<C: FromNative<S>, S>(native: C::Native) -> Result<S, ErrorKind> {
    const {
        assert!(
            !C::TAKES,
            "what C passes to a closure stays C's, and this record hands an object over: write its borrowed form, or a raw pointer that is `opaque`"
        );
    };
    let mut native = native;
    // SAFETY: the caller's promise is the one that is asked for.
    unsafe { C::from_native(&mut native) }
}

/// Converts what the closure returned.
///
/// # Errors
///
/// If C has no such value.
#[inline(always)]
pub fn returned<N: Blittable, S: MarshalAs<N>>(value: &S) -> Result<N, ErrorKind> {
    value.to_native().map_err(Into::into)
}

/// Where the closure's output goes, if it can be written. `None` for NULL.
///
/// # Errors
///
/// A misaligned pointer.
#[inline(always)]
pub fn capacity<T>(ptr: *mut T) -> Result<Option<core::ptr::NonNull<T>>, ErrorKind> {
    if !ptr.is_null() && !ptr.is_aligned() {
        return Err(ErrorKind::Misaligned { align: align_of::<T>() });
    }
    Ok(core::ptr::NonNull::new(ptr))
}

/// Writes an output of the closure's where C wants it.
///
/// # Safety
///
/// `place` is memory of C's for one value.
#[inline(always)]
pub unsafe fn write_back<T>(place: Option<core::ptr::NonNull<T>>, value: T) {
    if let Some(place) = place {
        // SAFETY: the caller's promise; alignment was checked by `capacity`.
        unsafe { place.write(value) }
    }
}

/// How much the closure says it wrote or took, for C: no more than there is.
///
/// # Errors
///
/// If it is more, or if C's type cannot say it.
#[inline(always)]
pub fn within_capacity<C: Integer>(len: usize, capacity: usize) -> Result<C, ErrorKind> {
    if len > capacity {
        return Err(ErrorKind::TooLong { len, capacity });
    }
    C::from_usize(len).ok_or(ErrorKind::CountOverflow { len, count: C::NAME })
}
