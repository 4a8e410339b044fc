//! Slices of the caller's that travel in fields of a state, for one call.

use crate::count::Integer;
use crate::error::ErrorKind;
use crate::private::offset_in;

/// A field that may point at elements of `T` which C reads.
///
/// # Safety
///
/// It is a thin pointer to elements of `T`, in bytes if they are bytes.
#[diagnostic::on_unimplemented(
    message = "a field of type `{Self}` does not point at `{T}`",
    label = "not a pointer to `{T}`",
    note = "bytes travel in pointers to `u8`, `c_char` or `c_void`; of others say the type: `lend(FIELD: T, …)`"
)]
pub unsafe trait Lends<T> {}

/// The same of elements that C writes.
///
/// # Safety
///
/// As of [`Lends`].
#[diagnostic::on_unimplemented(
    message = "C writes no `{T}` through a field of type `{Self}`",
    label = "not a `*mut` to `{T}`",
    note = "what C only reads is lent `in`; bytes are written through pointers to `u8`, `c_char` or `c_void`, of others say the type: `lend(FIELD: T, …)`"
)]
pub unsafe trait LendsOut<T>: Lends<T> {}

// SAFETY: they are such pointers.
unsafe impl<T> Lends<T> for *const T {}
// SAFETY: as above.
unsafe impl<T> Lends<T> for *mut T {}
// SAFETY: as above; C writes through it.
unsafe impl<T> LendsOut<T> for *mut T {}

macro_rules! bytes {
    ($($byte:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        // SAFETY: what it points at is bytes.
        unsafe impl Lends<u8> for *const $byte {}
        #[diagnostic::do_not_recommend]
        // SAFETY: as above.
        unsafe impl Lends<u8> for *mut $byte {}
        #[diagnostic::do_not_recommend]
        // SAFETY: as above; C writes through it.
        unsafe impl LendsOut<u8> for *mut $byte {}
    )*};
}
bytes!(i8 core::ffi::c_void);

/// A slice in a field and its length in another. Both are set back to nothing when this is dropped, if not before.
#[derive(Debug)]
pub struct LentField<T> {
    /// The field, of whatever spelling: a pointer to elements.
    pointer: *mut *mut T,
    /// The bytes of the field that counts.
    count: *mut u8,
    width: usize,
    start: *mut T,
    len: usize,
}

/// Puts a slice that C reads into the fields; of one that is longer than the count can tell, so much as it can.
///
/// # Safety
///
/// The fields are those of a state that nobody else uses until the result is dropped; the slice is the caller's until
/// then.
#[inline]
pub unsafe fn lend_in<T, P: Lends<T>, C: Integer>(
    start: *mut T,
    len: usize,
    pointer: *mut P,
    count: *mut C,
) -> LentField<T> {
    let counted = C::at_most(len);
    let lent = LentField {
        pointer: pointer.cast(),
        count: count.cast(),
        width: size_of::<C>(),
        start,
        // As much as was told is less, or all.
        len: counted.to_usize().unwrap_or(len),
    };
    // SAFETY: the caller's promise; nothing is assumed of the alignment.
    unsafe {
        lent.pointer.write_unaligned(start);
        count.write_unaligned(counted);
    }
    lent
}

/// The same of a slice that C writes.
///
/// # Safety
///
/// As of [`lend_in`]; the slice is borrowed alone.
#[inline]
pub unsafe fn lend_out<T, P: LendsOut<T>, C: Integer>(
    start: *mut T,
    len: usize,
    pointer: *mut P,
    count: *mut C,
) -> LentField<T> {
    // SAFETY: the caller's promise.
    unsafe { lend_in(start, len, pointer, count) }
}

impl<T> LentField<T> {
    /// How many elements C went on by, once the call is over; `None` if C left NULL. The fields are nothing again.
    ///
    /// # Errors
    ///
    /// If C points elsewhere than into what was lent.
    #[inline]
    pub fn back(self) -> Result<Option<usize>, ErrorKind> {
        // SAFETY: the field is there, as whoever lent promised.
        let position = unsafe { self.pointer.read_unaligned() };
        offset_in::<T, T, T>(self.start, self.len, position)
    }
}

impl<T> Drop for LentField<T> {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: as of `back`; the count is an integer of so many bytes.
        unsafe {
            self.pointer.write_unaligned(core::ptr::null_mut());
            self.count.write_bytes(0, self.width);
        }
    }
}
