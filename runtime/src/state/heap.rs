//! Memory that knows its own layout, so that its address is enough to free it.

use alloc::alloc::{alloc_zeroed, dealloc};
use core::alloc::Layout;
use core::ptr::NonNull;

/// What stands before the memory that C sees.
#[derive(Clone, Copy)]
struct Header {
    /// Of all of it.
    layout: Layout,
    /// Where C's part begins.
    offset: usize,
}

/// Zeroed memory for a state of this layout, which has a size.
pub(super) fn allocate(state: Layout) -> Option<NonNull<u8>> {
    let (layout, offset) = Layout::new::<Header>().extend(state).ok()?;
    // SAFETY: the header alone has a size.
    let start = NonNull::new(unsafe { alloc_zeroed(layout) })?;
    // SAFETY: `offset` lies in the block, as `extend` made it; it is at least the size of the header and a multiple of
    // its alignment, since it is one of the state's and at least the header's own size, so that the header fits right
    // before it.
    unsafe {
        let place = start.add(offset);
        place.cast::<Header>().sub(1).write(Header { layout, offset });
        Some(place)
    }
}

/// Frees it.
///
/// # Safety
///
/// It came from [`allocate`], and is freed once.
pub(super) unsafe fn free(place: NonNull<u8>) {
    // SAFETY: `allocate` put the header there, and nobody writes before the state; the block began `offset` bytes before
    // the state and has this layout.
    unsafe {
        let Header { layout, offset } = place.cast::<Header>().sub(1).read();
        dealloc(place.sub(offset).as_ptr(), layout);
    }
}
