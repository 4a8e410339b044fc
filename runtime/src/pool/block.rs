//! One block of memory.
#![allow(unsafe_code, reason = "allocates and frees")]

use core::ptr::NonNull;
use core::sync::atomic::{Ordering, compiler_fence};
use std::alloc::{Layout, alloc_zeroed, dealloc, handle_alloc_error};

/// What allocators give without being asked for more, so that zeroed memory is had as cheaply as can be.
pub(super) const ALIGN: usize = 16;

/// Memory of its own, all of it initialised, always. Nobody else has its address.
#[derive(Debug)]
pub(super) struct Block {
    start: NonNull<u8>,
    room: usize,
}

// SAFETY: it is the only one who has the memory.
unsafe impl Send for Block {}

impl Block {
    /// So many zeros, which are more than none; `None` if no memory can have so many.
    pub fn new(room: usize) -> Option<Self> {
        let layout = Layout::from_size_align(room, ALIGN).ok().filter(|layout| layout.size() > 0)?;
        // SAFETY: the size is not 0.
        let start = NonNull::new(unsafe { alloc_zeroed(layout) });
        Some(Self { start: start.unwrap_or_else(|| handle_alloc_error(layout)), room })
    }

    /// The block that [`into_start`](Self::into_start) took apart.
    ///
    /// # Safety
    ///
    /// `start` is what it gave, of a block with so much `room`, all still initialised, and the caller gives up the memory.
    #[inline]
    pub unsafe fn from_start(start: NonNull<u8>, room: usize) -> Self {
        Self { start, room }
    }

    #[inline]
    pub fn into_start(self) -> NonNull<u8> {
        core::mem::ManuallyDrop::new(self).start
    }

    #[inline]
    pub fn room(&self) -> usize {
        self.room
    }

    /// The same, its first `bytes` made zeros, at least. No compiler leaves that out because nobody reads them.
    pub fn cleared(self, bytes: usize) -> Self {
        const WORD: usize = size_of::<u64>();
        assert!(bytes.next_multiple_of(WORD) <= self.room(), "there are not so many bytes to clear");
        let words = self.start.cast::<u64>();
        for word in 0..bytes.div_ceil(WORD) {
            // SAFETY: within the block, whose alignment is at least the word's; it is this one's alone.
            unsafe { words.add(word).write_volatile(0) };
        }
        compiler_fence(Ordering::SeqCst);
        self
    }
}

impl Drop for Block {
    fn drop(&mut self) {
        // SAFETY: `new` allocated it, with this layout, which was found to be one.
        unsafe { dealloc(self.start.as_ptr(), Layout::from_size_align_unchecked(self.room, ALIGN)) };
    }
}
