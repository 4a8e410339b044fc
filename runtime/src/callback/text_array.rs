//! An array of text that C hands to a closure.
#![allow(unsafe_code, reason = "reads text through C's pointers")]

use crate::error::ErrorKind;
use core::ffi::{CStr, c_char};
use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::slice::Iter;

/// Text by text, as C has it: nothing is copied. `None` is NULL.
#[derive(Debug, Clone, Copy)]
pub struct TextArray<'a> {
    /// Each NULL or text that lives for `'a`.
    texts: &'a [*const c_char],
    lives: PhantomData<&'a CStr>,
}

/// The texts of a [`TextArray`], in order.
#[derive(Debug, Clone)]
pub struct TextArrayIter<'a> {
    texts: Iter<'a, *const c_char>,
    lives: PhantomData<&'a CStr>,
}

/// Checks an array of text that C gave.
///
/// # Errors
///
/// NULL with a length, a misaligned pointer.
///
/// # Safety
///
/// A non-null aligned `ptr` points at `len` pointers, each NULL or to text with a NUL, that live, unchanged, for `'a`.
#[inline]
pub unsafe fn text_array<'a>(
    ptr: *const *const c_char,
    len: usize,
) -> Result<Option<TextArray<'a>>, ErrorKind> {
    // SAFETY: the caller's promise, of the pointers.
    let texts = unsafe { crate::private::view(ptr, len) }?;
    Ok(texts.map(|texts| TextArray { texts, lives: PhantomData }))
}

/// Checks an array of text that C gave, which ends at its NULL.
///
/// # Errors
///
/// A misaligned pointer.
///
/// # Safety
///
/// A non-null aligned `ptr` points at pointers to text with a NUL, and a NULL behind them, that live, unchanged, for `'a`.
#[inline]
pub unsafe fn text_array_to_null<'a>(ptr: *const *const c_char) -> Result<Option<TextArray<'a>>, ErrorKind> {
    let mut len = 0;
    if !ptr.is_null() && ptr.is_aligned() {
        // SAFETY: the caller's promise: nothing up to here was the NULL, so that this is one of them.
        while !unsafe { *ptr.add(len) }.is_null() {
            len += 1;
        }
    }
    // SAFETY: so many are before the NULL; else it is NULL, or refused.
    unsafe { text_array(ptr, len) }
}

impl<'a> TextArray<'a> {
    /// An array without text.
    pub const EMPTY: Self = Self { texts: &[], lives: PhantomData };

    /// How many texts there are, those that are NULL included.
    pub const fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The text at this place: `None` beyond the end, `Some(None)` for NULL.
    pub fn get(&self, index: usize) -> Option<Option<&'a CStr>> {
        // SAFETY: of this array's own pointers.
        self.texts.get(index).map(|&text| unsafe { read(text) })
    }

    /// All of them, in order.
    pub fn iter(&self) -> TextArrayIter<'a> {
        TextArrayIter { texts: self.texts.iter(), lives: PhantomData }
    }
}

/// # Safety
///
/// NULL, or text that lives, unchanged, for `'a`.
unsafe fn read<'a>(text: *const c_char) -> Option<&'a CStr> {
    // SAFETY: the caller's promise.
    unsafe { crate::private::view_text(text) }
}

impl<'a> Iterator for TextArrayIter<'a> {
    type Item = Option<&'a CStr>;

    fn next(&mut self) -> Option<Self::Item> {
        // SAFETY: of the array's own pointers.
        self.texts.next().map(|&text| unsafe { read(text) })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.texts.size_hint()
    }
}

impl ExactSizeIterator for TextArrayIter<'_> {}
impl FusedIterator for TextArrayIter<'_> {}

impl<'a> IntoIterator for TextArray<'a> {
    type Item = Option<&'a CStr>;
    type IntoIter = TextArrayIter<'a>;

    fn into_iter(self) -> TextArrayIter<'a> {
        self.iter()
    }
}
