//! In place of the heap, where there is none.

use crate::error::ErrorKind;
use core::alloc::Layout;
use core::ptr::NonNull;

pub(super) struct Heap;

impl Heap {
    #[inline(always)]
    pub(super) const fn new() -> Self {
        Self
    }

    #[inline(always)]
    pub(super) fn block(&self) -> Option<NonNull<u8>> {
        None
    }

    pub(super) fn alone(&self, layout: Layout) -> Result<Option<NonNull<u8>>, ErrorKind> {
        Err(ErrorKind::OutOfMemory { bytes: layout.size() })
    }

    pub(super) fn grow(&self, bytes: usize) -> Result<usize, ErrorKind> {
        Err(ErrorKind::OutOfMemory { bytes })
    }
}
