//! Memory of the caller's that C writes through a field of a record.

use core::fmt;
use core::marker::PhantomData;
use core::ptr::NonNull;

/// A slice of the caller's, borrowed exclusively for `'a`, as a field of a record through which C *writes*: the
/// buffers of `readv`, of which each is a pointer and a length in an array that itself only goes in.
///
/// ```
/// use pinvoke::LendMut;
///
/// struct IoVec<'a> {
///     base: LendMut<'a, u8>,
/// }
///
/// let mut buffer = [0; 64];
/// let parts = [IoVec { base: (&mut buffer[..]).into() }];
/// // readv(fd, &parts)?;
/// assert_eq!(parts[0].base.len(), 64);
/// drop(parts);
/// assert_eq!(buffer[0], 0);
/// ```
///
/// It does not show the elements: C gets their address from a shared reference to the record, so that only the end of
/// the borrow says that nobody writes any more. For the same reason it stays on its thread.
pub struct LendMut<'a, T> {
    start: NonNull<T>,
    len: usize,
    borrow: PhantomData<&'a mut [T]>,
}

impl<T> LendMut<'_, T> {
    /// How many elements there are.
    #[inline(always)]
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    #[inline(always)]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Where they begin; C may write all of them until `'a` ends.
    #[doc(hidden)]
    #[inline(always)]
    #[must_use]
    pub fn as_mut_ptr(&self) -> *mut T {
        self.start.as_ptr()
    }
}

impl<'a, T> From<&'a mut [T]> for LendMut<'a, T> {
    #[inline(always)]
    fn from(slice: &'a mut [T]) -> Self {
        Self { len: slice.len(), start: NonNull::from(slice).cast(), borrow: PhantomData }
    }
}

impl<T> fmt::Debug for LendMut<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LendMut").field("start", &self.start).field("len", &self.len).finish()
    }
}
