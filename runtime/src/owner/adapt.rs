//! Owners of one's own, without `unsafe`.
#![allow(unsafe_code, reason = "implements two unsafe traits for what owns elements in any way")]

use super::{Buffer, BufferMut};
use core::fmt;
use core::marker::PhantomData;

/// Any owner that is `AsRef<[T]>`, as a [`Buffer`]; if it is `AsMut<[T]>` too, as a [`BufferMut`].
///
/// It lends as many elements as there were when it was made. Nothing else reaches the owner before
/// [`into_inner`](Self::into_inner).
///
/// ```
/// use pinvoke::{Adapt, Buffer};
///
/// struct Frame { pixels: Vec<u16>, width: usize }
///
/// impl AsRef<[u16]> for Frame {
///     fn as_ref(&self) -> &[u16] {
///         &self.pixels
///     }
/// }
///
/// let owner = Adapt::new(Frame { pixels: vec![7; 6], width: 3 });
/// assert_eq!(owner.as_slice(), [7; 6]);
/// assert_eq!(owner.into_inner().width, 3);
/// ```
pub struct Adapt<T, E = u8> {
    owner: T,
    len: usize,
    elements: PhantomData<fn() -> E>,
}

impl<T: AsRef<[E]>, E> Adapt<T, E> {
    /// Of all that the owner has now.
    pub fn new(owner: T) -> Self {
        let len = owner.as_ref().len();
        Self { owner, len, elements: PhantomData }
    }
}

impl<T, E> Adapt<T, E> {
    /// The owner.
    #[inline]
    pub fn into_inner(self) -> T {
        self.owner
    }
}

impl<T: fmt::Debug, E> fmt::Debug for Adapt<T, E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Adapt").field(&self.owner).finish()
    }
}

#[diagnostic::do_not_recommend]
// SAFETY: the elements are borrowed from `owner`, which only this type reaches, and changes in no way while it is neither
// moved nor accessed through a `&mut`: they stay as they would for a borrow that lasts as long. What the owner says later is
// cut to `len`, which never changes, so there are always so many. They may go where the owner goes, whosever they are.
unsafe impl<T: AsRef<[E]> + Send + 'static, E: Send + 'static> Buffer for Adapt<T, E> {
    type Element = E;

    /// # Panics
    ///
    /// If the owner has fewer elements than it had.
    #[inline]
    fn as_slice(&self) -> &[E] {
        let elements = self.owner.as_ref();
        check_still(self.len, elements.len());
        &elements[..self.len]
    }
}

#[diagnostic::do_not_recommend]
// SAFETY: as above. They are borrowed exclusively, so that nobody else reads them as long.
unsafe impl<T: AsRef<[E]> + AsMut<[E]> + Send + 'static, E: Send + 'static> BufferMut for Adapt<T, E> {
    /// # Panics
    ///
    /// If the owner has fewer elements than it had.
    #[inline]
    fn as_mut_slice(&mut self) -> &mut [E] {
        let elements = self.owner.as_mut();
        check_still(self.len, elements.len());
        &mut elements[..self.len]
    }
}

fn check_still(had: usize, has: usize) {
    assert!(had <= has, "the adapted owner had {had} elements, and now has {has}");
}
