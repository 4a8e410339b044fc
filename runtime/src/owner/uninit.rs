//! Owners of memory that an asynchronous call fills, and that need not be initialised.
#![allow(unsafe_code, reason = "declares and implements an unsafe trait, and initialises by what C wrote")]

use alloc::vec::Vec;
use core::mem::MaybeUninit;

/// An owner of room for elements: an asynchronous call lends it to C until C is done, and tells it how many elements C
/// wrote. If the call fails, it keeps the length it had.
///
/// Memory that is initialised already is a [`BufferMut`](crate::BufferMut). No owner lends the same memory as both: through
/// a view as uninitialised, elements that are initialised could be made not to be.
///
/// # Safety
///
/// Until the owner is moved or accessed through a `&mut`, what [`as_uninit`](Self::as_uninit) gave stays allocated, and
/// nobody else reads or changes it. What it gives holds no element that safe code takes for initialised.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not own room for what C writes",
    label = "give it the capacity behind the elements of a `Vec<T>`: `OwnedSpare::from(vec)`",
    note = "elements that are initialised are lent by the form without `_uninit`"
)]
pub unsafe trait BufferUninit: Send + 'static {
    /// What there is room for.
    type Element: 'static;

    /// All the room.
    fn as_uninit(&mut self) -> &mut [MaybeUninit<Self::Element>];

    /// Takes the first `count` elements of the room as elements.
    ///
    /// # Safety
    ///
    /// They are initialised, and the owner was not accessed since [`as_uninit`](Self::as_uninit) gave the room.
    unsafe fn assume_written(&mut self, count: usize);
}

/// The capacity of a `Vec` behind its elements, as an owner: `len..capacity`.
///
/// If the call succeeds, the elements that C wrote are the last ones of the `Vec`; else it is as it was. Reserve first:
/// the capacity is all that C gets.
///
/// ```
/// use pinvoke::{BufferUninit, OwnedSpare};
///
/// let mut page = Vec::with_capacity(100);
/// page.push(b'#');
/// let mut room = OwnedSpare::from(page);
/// assert!(room.as_uninit().len() >= 99);
/// assert_eq!(room.into_inner(), b"#");
/// ```
#[derive(Debug)]
pub struct OwnedSpare<V>(pub(super) V);

impl<V> OwnedSpare<V> {
    /// The owner, with what C wrote.
    #[inline]
    pub fn into_inner(self) -> V {
        self.0
    }
}

impl<T> From<Vec<T>> for OwnedSpare<Vec<T>> {
    #[inline]
    fn from(vec: Vec<T>) -> Self {
        Self(vec)
    }
}

#[diagnostic::do_not_recommend]
// SAFETY: the capacity behind the elements is the vector's alone, on the heap, and not given back before it is accessed.
unsafe impl<T: Send + 'static> BufferUninit for OwnedSpare<Vec<T>> {
    type Element = T;

    #[inline]
    fn as_uninit(&mut self) -> &mut [MaybeUninit<T>] {
        self.0.spare_capacity_mut()
    }

    #[inline]
    unsafe fn assume_written(&mut self, count: usize) {
        assert!(count <= self.0.capacity() - self.0.len(), "more is written than there was room for");
        // SAFETY: the room begins at the length; the caller promises that its first `count` elements are initialised.
        unsafe { self.0.set_len(self.0.len() + count) };
    }
}

/// Room that its owner lends for one call.
#[derive(Debug)]
pub struct RoomOf<'a, B>(pub &'a mut B);

impl<B> crate::out::sealed::Sealed for RoomOf<'_, B> {}
impl<B: BufferUninit> crate::out::Uninit<B::Element> for RoomOf<'_, B> {
    /// The owner comes back with what C wrote: this is how much.
    type Filled = usize;

    #[inline(always)]
    fn room(&mut self) -> &mut [MaybeUninit<B::Element>] {
        self.0.as_uninit()
    }

    #[inline(always)]
    unsafe fn filled(self, len: usize) -> usize {
        // SAFETY: the caller's promise; since the room was given, C alone has had it.
        unsafe { self.0.assume_written(len) };
        len
    }
}
