//! In place of the heap, where there is none.

use core::alloc::Layout;
use core::ptr::NonNull;

pub(super) fn allocate(_: Layout) -> Option<NonNull<u8>> {
    None
}

/// # Safety
///
/// There is nothing to free.
pub(super) unsafe fn free(_: NonNull<u8>) {}
