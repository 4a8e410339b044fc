//! Blocks of the heap, for what the stack has no room for.

use super::{ALIGN, STACK_BYTES};
use alloc::alloc::{Layout, alloc, dealloc};
use core::cell::Cell;
use core::ptr::{NonNull, null_mut};

/// The least size of a block that parts come from, in bytes: small texts of one array share it.
const CHUNK: usize = 2048;

/// Blocks, each behind a header. A list, so that the bookkeeping wants no memory of its own.
pub(super) struct Heap {
    last: Cell<*mut Header>,
    /// The block that parts come from; NULL for the stack.
    block: Cell<*mut u8>,
}

#[repr(align(16))]
struct Header {
    before: *mut Header,
    layout: Layout,
    /// How many bytes all blocks have up to this one.
    total: usize,
}

const _: () = assert!(align_of::<Header>() == ALIGN && size_of::<Header>() % ALIGN == 0);

impl Heap {
    #[inline(always)]
    pub(super) const fn new() -> Self {
        Self { last: Cell::new(null_mut()), block: Cell::new(null_mut()) }
    }

    /// The block that parts come from, if it is one of these.
    #[inline(always)]
    pub(super) fn block(&self) -> Option<NonNull<u8>> {
        NonNull::new(self.block.get())
    }

    /// Whether a part gets a block alone: what is aligned strictly does; and what is large, if it is the first, since
    /// most arguments are only one array or one text.
    pub(super) fn wants_alone(&self, layout: Layout) -> bool {
        layout.align() > ALIGN || (layout.size() > STACK_BYTES && self.last.get().is_null())
    }

    /// A block for one part.
    pub(super) fn alone(&self, layout: Layout) -> Option<NonNull<u8>> {
        let padding = if layout.align() > ALIGN { layout.align() } else { 0 };
        let block = self.add(layout.size().checked_add(padding)?)?;
        // SAFETY: if the block is aligned for the part, this is 0; else it is less than the alignment, and the block is
        // so much larger than the part.
        Some(unsafe { block.add(block.addr().get().wrapping_neg() & (layout.align() - 1)) })
    }

    /// Makes the block that parts come from, for a part of so many bytes and for more, and says how large it is.
    pub(super) fn grow(&self, bytes: usize) -> Option<usize> {
        // What follows is rarely less than what came before: the texts of as many records, say.
        let size = bytes.saturating_add(ALIGN).max(CHUNK).max(self.total().saturating_mul(2));
        self.block.set(self.add(size)?.as_ptr());
        Some(size)
    }

    /// How many bytes all blocks have.
    fn total(&self) -> usize {
        // SAFETY: `add` wrote a header there, and the blocks live as long as the list.
        NonNull::new(self.last.get()).map_or(0, |last| unsafe { last.as_ref() }.total)
    }

    /// One block more.
    fn add(&self, bytes: usize) -> Option<NonNull<u8>> {
        let header = Layout::new::<Header>();
        let layout = Layout::from_size_align(header.size().checked_add(bytes)?, header.align()).ok()?;
        // SAFETY: the layout is not of size zero, since a header is in it.
        let place = NonNull::new(unsafe { alloc(layout) })?;
        let total = self.total().saturating_add(bytes);
        // SAFETY: the memory is aligned for a header, and has room for one.
        unsafe { place.cast::<Header>().write(Header { before: self.last.get(), layout, total }) };
        self.last.set(place.cast().as_ptr());
        // SAFETY: behind the header there are `bytes`; the size of a header is a multiple of `ALIGN`.
        Some(unsafe { place.add(header.size()) })
    }
}

impl Drop for Heap {
    #[inline(always)]
    fn drop(&mut self) {
        if !self.last.get().is_null() {
            self.release();
        }
    }
}

impl Heap {
    #[cold]
    #[inline(never)]
    fn release(&mut self) {
        let mut last = self.last.get();
        while !last.is_null() {
            // SAFETY: `add` wrote a header there and allocated the block with this layout; each is in the list once, and
            // the list is gone with `self`.
            unsafe {
                let Header { before, layout, .. } = last.read();
                dealloc(last.cast(), layout);
                last = before;
            }
        }
    }
}
