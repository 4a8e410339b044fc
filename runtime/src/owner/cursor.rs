//! Owners of which C goes through the elements, call by call.

use super::{Buffer, BufferMut};

/// An owner, and how far C is in it: to an asynchronous call what `&mut &[T]` is to another.
///
/// Where a declaration says `cursor` or `lend`, C is lent what is left, and says how far it came. The call gives this back
/// as it gives any owner back, so that the next one goes on from there.
///
/// ```
/// use pinvoke::Cursor;
///
/// let cursor = Cursor::new(vec![1, 2, 3]);
/// assert_eq!((cursor.position(), cursor.rest()), (0, &[1, 2, 3][..]));
/// assert_eq!(cursor.into_inner(), [1, 2, 3]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor<B> {
    owner: B,
    position: usize,
}

impl<B> Cursor<B> {
    /// From the beginning.
    #[inline]
    pub fn new(owner: B) -> Self {
        Self { owner, position: 0 }
    }

    /// How many elements C has gone over.
    #[inline]
    pub fn position(&self) -> usize {
        self.position
    }

    /// The owner, whole.
    #[inline]
    pub fn into_inner(self) -> B {
        self.owner
    }
}

impl<B: Buffer> Cursor<B> {
    /// What C has gone over.
    #[inline]
    pub fn done(&self) -> &[B::Element] {
        &self.owner.as_slice()[..self.position]
    }

    /// What is left.
    #[inline]
    pub fn rest(&self) -> &[B::Element] {
        &self.owner.as_slice()[self.position..]
    }
}

/// What is left of an owner while C is lent it: when this is dropped, the cursor is where the slice begins.
pub struct Advancing<'a, S: Slice> {
    slice: S,
    end: usize,
    position: &'a mut usize,
}

/// A slice, however it is borrowed.
pub trait Slice {
    /// How many elements it has.
    fn length(&self) -> usize;
}

impl<T> Slice for &[T] {
    #[inline]
    fn length(&self) -> usize {
        self.len()
    }
}

impl<T> Slice for &mut [T] {
    #[inline]
    fn length(&self) -> usize {
        self.len()
    }
}

/// Lends what is left.
#[inline]
pub fn advancing<B: Buffer>(cursor: &mut Cursor<B>) -> Advancing<'_, &[B::Element]> {
    let Cursor { owner, position } = cursor;
    let all = owner.as_slice();
    Advancing { slice: &all[*position..], end: all.len(), position }
}

/// Lends what is left, to be changed.
#[inline]
pub fn advancing_mut<B: BufferMut>(cursor: &mut Cursor<B>) -> Advancing<'_, &mut [B::Element]> {
    let Cursor { owner, position } = cursor;
    let all = owner.as_mut_slice();
    let end = all.len();
    Advancing { slice: &mut all[*position..], end, position }
}

impl<S: Slice> Advancing<'_, S> {
    /// The slice, whose beginning a wrapper moves on.
    #[inline]
    pub fn slice(&mut self) -> &mut S {
        &mut self.slice
    }
}

impl<S: Slice> Drop for Advancing<'_, S> {
    #[inline]
    fn drop(&mut self) {
        *self.position = self.end - self.slice.length();
    }
}
