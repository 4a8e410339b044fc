//! Pointers and lengths from C, before they become references.
#![allow(unsafe_code, reason = "makes references of C's pointers")]

use crate::blittable::Blittable;
use crate::error::ErrorKind;

/// Checks a pointer and a length that C gave. `None` for NULL with length 0.
///
/// # Errors
///
/// NULL with more, a misaligned pointer. The length has passed [`length`](crate::private::length).
///
/// # Safety
///
/// A non-null aligned `ptr` points at `len` initialised values that live, unchanged, for `'a`.
#[inline]
pub unsafe fn view<'a, T: Blittable>(ptr: *const T, len: usize) -> Result<Option<&'a [T]>, ErrorKind> {
    if ptr.is_null() {
        return if len == 0 { Ok(None) } else { Err(ErrorKind::Null) };
    }
    if !ptr.is_aligned() {
        return Err(ErrorKind::Misaligned { align: align_of::<T>() });
    }
    // SAFETY: `ptr` is neither NULL nor misaligned, as was just seen; `len` passed `length`, so that its bytes
    // are at most `isize::MAX`; that the values are there for `'a` is the caller's promise.
    Ok(Some(unsafe { core::slice::from_raw_parts(ptr, len) }))
}

/// Checks a pointer to one value that C gave. `None` for NULL.
///
/// # Errors
///
/// A misaligned pointer.
///
/// # Safety
///
/// As of [`view`], with one value.
#[inline]
pub unsafe fn view_one<'a, T: Blittable>(ptr: *const T) -> Result<Option<&'a T>, ErrorKind> {
    if ptr.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller's promise, for one value.
    Ok(unsafe { view(ptr, 1) }?.map(|values| &values[0]))
}

/// A pointer of C's that is to be followed, neither NULL nor misaligned.
///
/// # Errors
///
/// If it is one of both.
#[inline]
pub fn pointed<T>(ptr: *const T) -> Result<*const T, ErrorKind> {
    if ptr.is_null() {
        Err(ErrorKind::Null)
    } else if ptr.is_aligned() {
        Ok(ptr)
    } else {
        Err(ErrorKind::Misaligned { align: align_of::<T>() })
    }
}

/// A field of a record that C returned a pointer to.
///
/// # Safety
///
/// It can be read.
#[inline(always)]
pub unsafe fn read_field<T: Blittable>(place: *const T) -> T {
    // SAFETY: that is the caller's promise; every bit pattern is a value of the type.
    unsafe { place.read() }
}

/// Checks a pointer to text with a NUL that C gave. `None` for NULL.
///
/// # Safety
///
/// A non-null `ptr` points at bytes up to a NUL that live, unchanged, for `'a`.
#[inline]
pub unsafe fn view_text<'a>(ptr: *const core::ffi::c_char) -> Option<&'a core::ffi::CStr> {
    if ptr.is_null() {
        return None;
    }
    // SAFETY: not NULL, and the caller promises a NUL and all before it, for `'a`.
    Some(unsafe { core::ffi::CStr::from_ptr(ptr) })
}

/// How many elements of `T` lie between the start of `len` elements at `base` and the place where a pointer of
/// C's points; the end counts as inside. `None` for NULL. Neither pointer is followed.
///
/// # Errors
///
/// If it points elsewhere, or between two elements.
#[inline]
pub fn offset_in<T, B, P>(base: *const B, len: usize, ptr: *const P) -> Result<Option<usize>, ErrorKind> {
    if ptr.is_null() {
        return Ok(None);
    }
    let bytes = ptr.addr().checked_sub(base.addr()).ok_or(ErrorKind::Outside)?;
    match (bytes.checked_div(size_of::<T>()), bytes.checked_rem(size_of::<T>())) {
        (Some(offset), Some(0)) if offset <= len => Ok(Some(offset)),
        _ => Err(ErrorKind::Outside),
    }
}

/// The tail of a buffer that was lent at `base`, from where C's pointer points. `None` for NULL.
///
/// # Errors
///
/// As of [`offset_in`].
#[inline]
pub fn rest_of_slice<T: Blittable, B, P>(
    argument: &[T],
    base: *const B,
    ptr: *const P,
) -> Result<Option<&[T]>, ErrorKind> {
    let offset = offset_in::<T, B, P>(base, argument.len(), ptr)?;
    Ok(offset.and_then(|offset| argument.get(offset..)))
}
