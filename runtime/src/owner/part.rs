//! Ranges of owners.
#![allow(unsafe_code, reason = "implements two unsafe traits for a range of what has them")]

use super::{Buffer, BufferMut};
use core::ops::{Bound, Range, RangeBounds};

/// Some of the elements of an owner, as an owner: what a slice is to an array. Made by [`BufferExt::part`].
///
/// C sees these elements alone; [`into_inner`](Self::into_inner) gives the owner back. Nothing else reaches the owner
/// meanwhile, so that the range stays one of its elements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part<B> {
    owner: B,
    range: Range<usize>,
}

impl<B> Part<B> {
    /// Which elements.
    #[inline]
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// The owner, whole.
    #[inline]
    pub fn into_inner(self) -> B {
        self.owner
    }
}

#[diagnostic::do_not_recommend]
// SAFETY: some of the owner's elements, which are as the owner promises; always the same, since the range never changes.
unsafe impl<B: Buffer> Buffer for Part<B> {
    type Element = B::Element;

    /// # Panics
    ///
    /// If the owner has fewer elements than when the part was made.
    #[inline]
    fn as_slice(&self) -> &[B::Element] {
        &self.owner.as_slice()[self.range.clone()]
    }
}

#[diagnostic::do_not_recommend]
// SAFETY: as above, and nobody else's as the owner promises.
unsafe impl<B: BufferMut> BufferMut for Part<B> {
    /// # Panics
    ///
    /// If the owner has fewer elements than when the part was made.
    #[inline]
    fn as_mut_slice(&mut self) -> &mut [B::Element] {
        &mut self.owner.as_mut_slice()[self.range.clone()]
    }
}

/// What every owner of elements can do.
pub trait BufferExt: Buffer + Sized {
    /// So many of the elements, as an owner.
    ///
    /// ```
    /// use pinvoke::{Buffer, BufferExt};
    ///
    /// let part = vec![1, 2, 3, 4].part(1..3);
    /// assert_eq!(part.as_slice(), [2, 3]);
    /// assert_eq!(part.into_inner(), [1, 2, 3, 4]);
    /// ```
    ///
    /// # Panics
    ///
    /// If there are not so many.
    #[track_caller]
    fn part(self, range: impl RangeBounds<usize>) -> Part<Self> {
        let len = self.as_slice().len();
        let range = resolved(&range, len);
        assert!(
            range.start <= range.end && range.end <= len,
            "the part {}..{} is not one of an owner of {len} elements",
            range.start,
            range.end
        );
        Part { owner: self, range }
    }
}

impl<B: Buffer> BufferExt for B {}

/// Numbers instead of bounds. What would overflow is beyond any owner.
#[track_caller]
fn resolved(range: &impl RangeBounds<usize>, len: usize) -> Range<usize> {
    let after = |index: usize| index.checked_add(1).expect("no owner has `usize::MAX` elements");
    let start = match range.start_bound() {
        Bound::Included(&start) => start,
        Bound::Excluded(&before) => after(before),
        Bound::Unbounded => 0,
    };
    let end = match range.end_bound() {
        Bound::Included(&last) => after(last),
        Bound::Excluded(&end) => end,
        Bound::Unbounded => len,
    };
    start..end
}
