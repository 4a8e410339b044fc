//! Guards of memory that C allocated.
#![allow(unsafe_code, reason = "owns memory of C's, and views it")]

use crate::blittable::Blittable;
use crate::convert::Returns;
use crate::error::ErrorKind;
use crate::private::view;
use core::ffi::{CStr, c_char};
use core::fmt;
use core::ops::Deref;
use core::ptr::NonNull;

/// Memory that C allocated and Rust frees, by the function that the declaration names: one value, a slice, or a C string.
/// Nothing of it is copied.
///
/// Wrappers whose declaration says `own` return it. It is read like a reference, and freed when it is dropped:
///
/// ```
/// use pinvoke::Owned;
///
/// fn largest(numbers: &Owned<[i32]>) -> Option<i32> {
///     numbers.iter().copied().max()
/// }
///
/// fn keep(numbers: Owned<[i32]>) -> Vec<i32> {
///     numbers.to_vec() // and the memory of C's is freed here
/// }
/// ```
///
/// It cannot be written to, since C may count its users and share it. It stays on its thread: nothing is known of
/// whether the function that frees may run on another, or whether C still reads.
pub struct Owned<T: ?Sized> {
    place: NonNull<T>,
    /// In elements; a C string's NUL is one.
    len: usize,
    /// `None` where there is nothing to free.
    free: Option<Free>,
}

/// Of memory that begins there, and has so many elements, so many bytes.
type Free = unsafe fn(NonNull<u8>, usize, usize);

impl<T: ?Sized> Deref for Owned<T> {
    type Target = T;

    #[inline(always)]
    fn deref(&self) -> &T {
        // SAFETY: whoever made this promised a value there, or it is an empty slice; it
        // is freed when this is dropped, hence not while it is borrowed.
        unsafe { self.place.as_ref() }
    }
}

impl<T: ?Sized> Drop for Owned<T> {
    #[inline]
    fn drop(&mut self) {
        if let Some(free) = self.free {
            let bytes = size_of_val::<T>(self);
            // SAFETY: whoever made this promised that the memory is its to free; it is not used after this.
            unsafe { free(self.place.cast(), self.len, bytes) };
        }
    }
}

// SAFETY: C's memory stays where it is until it is freed, which is when this is dropped; and whoever made this promised that
// nobody writes to it before.
#[cfg(feature = "alloc")]
unsafe impl<T: 'static> crate::owner::Owner for Owned<[T]> {
    type Element = T;

    #[inline]
    fn as_ptr(&self) -> *const T {
        <[T]>::as_ptr(self)
    }

    #[inline]
    fn len(&self) -> usize {
        <[T]>::len(self)
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for Owned<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

/// Frees memory that cannot be used, and says why.
///
/// # Safety
///
/// As of [`owned`], except that the pointer need not be aligned.
#[cold]
unsafe fn refused<T, O: Returns>(ptr: *mut T, len: usize, kind: ErrorKind) -> ErrorKind {
    if let Some(place) = NonNull::new(ptr) {
        // SAFETY: not NULL, and the caller promises that it is ours to free.
        unsafe { O::free(place.cast(), len, len.saturating_mul(size_of::<T>())) };
    }
    kind
}

/// One value that C allocated; `None` for NULL.
///
/// # Errors
///
/// A misaligned pointer; then the memory was freed.
///
/// # Safety
///
/// If `ptr` is not NULL and aligned, it points at an initialised value that lives, unchanged, until `O` frees it. That is
/// ours to do.
#[inline]
pub unsafe fn owned_nullable<T: Blittable, O: Returns>(ptr: *mut T) -> Result<Option<Owned<T>>, ErrorKind> {
    const { assert!(O::FREES, "what is owned is freed by a function, so say `free`") };
    // SAFETY: no value is viewed, so that none needs to be there.
    match unsafe { view(ptr.cast_const(), 0) } {
        Ok(_) => Ok(NonNull::new(ptr).map(|place| Owned { place, len: 1, free: Some(O::free) })),
        // SAFETY: the caller promises that it is ours to free.
        Err(kind) => Err(unsafe { refused::<T, O>(ptr, 1, kind) }),
    }
}

/// One value that C allocated.
///
/// # Errors
///
/// NULL, or as of [`owned_nullable`].
///
/// # Safety
///
/// As of [`owned_nullable`].
#[inline]
pub unsafe fn owned<T: Blittable, O: Returns>(ptr: *mut T) -> Result<Owned<T>, ErrorKind> {
    // SAFETY: the caller's promise is the one that is asked for.
    unsafe { owned_nullable::<T, O>(ptr) }?.ok_or(ErrorKind::Null)
}

/// A buffer that C allocated; `None` for NULL with length 0.
///
/// # Errors
///
/// NULL with a length; a misaligned pointer, whose memory was freed.
///
/// # Safety
///
/// As of [`owned_nullable`], of `len` values. `len` passed [`length`](crate::private::length).
#[inline]
pub unsafe fn owned_slice_nullable<T: Blittable, O: Returns>(
    ptr: *mut T,
    len: usize,
) -> Result<Option<Owned<[T]>>, ErrorKind> {
    const { assert!(O::FREES, "what is owned is freed by a function, so say `free`") };
    // SAFETY: no value is viewed, so that none needs to be there.
    match unsafe { view(ptr.cast_const(), 0) } {
        Ok(None) if len > 0 => Err(ErrorKind::Null),
        Ok(_) => Ok(NonNull::new(ptr).map(|first| {
            let place = NonNull::slice_from_raw_parts(first, len);
            Owned { place, len, free: Some(O::free) }
        })),
        // SAFETY: the caller promises that it is ours to free.
        Err(kind) => Err(unsafe { refused::<T, O>(ptr, len, kind) }),
    }
}

/// A buffer that C allocated; NULL with length 0 is an empty one.
///
/// # Errors
///
/// As of [`owned_slice_nullable`].
///
/// # Safety
///
/// As of [`owned_slice_nullable`].
#[inline]
pub unsafe fn owned_slice<T: Blittable, O: Returns>(
    ptr: *mut T,
    len: usize,
) -> Result<Owned<[T]>, ErrorKind> {
    let empty = NonNull::slice_from_raw_parts(NonNull::dangling(), 0);
    // SAFETY: the caller's promise is the one that is asked for.
    let owned = unsafe { owned_slice_nullable::<T, O>(ptr, len) }?;
    Ok(owned.unwrap_or(Owned { place: empty, len: 0, free: None }))
}

/// Text that C allocated; `None` for NULL.
///
/// # Errors
///
/// None: as the others of its kind, for one shape of generated code.
///
/// # Safety
///
/// If `ptr` is not NULL, it points at bytes up to a NUL that live, unchanged, until `O` frees them. That is ours to do.
#[inline]
pub unsafe fn owned_text_nullable<O: Returns>(ptr: *mut c_char) -> Result<Option<Owned<CStr>>, ErrorKind> {
    const { assert!(O::FREES, "what is owned is freed by a function, so say `free`") };
    // SAFETY: the caller's promise is the one that is asked for.
    let Some(text) = (unsafe { crate::private::view_text(ptr.cast_const()) }) else { return Ok(None) };
    let len = text.count_bytes() + 1;
    // C's pointer goes on, not one of the reference, through which its function could not write.
    let bytes = core::ptr::slice_from_raw_parts_mut(ptr, len);
    // A `CStr` has the layout of its bytes, the NUL among them, as `CStr::from_ptr` relies on in the library itself.
    Ok(NonNull::new(bytes as *mut CStr).map(|place| Owned { place, len, free: Some(O::free) }))
}

/// Text that C allocated.
///
/// # Errors
///
/// NULL.
///
/// # Safety
///
/// As of [`owned_text_nullable`].
#[inline]
pub unsafe fn owned_text<O: Returns>(ptr: *mut c_char) -> Result<Owned<CStr>, ErrorKind> {
    // SAFETY: the caller's promise is the one that is asked for.
    unsafe { owned_text_nullable::<O>(ptr) }?.ok_or(ErrorKind::Null)
}
