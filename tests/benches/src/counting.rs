//! An allocator that counts the blocks it gives.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

thread_local! {
    static BLOCKS: Cell<usize> = const { Cell::new(0) };
}

/// The system's, counted by thread. A program makes it its global allocator.
pub struct Counting;

// SAFETY: the system's allocator does all of it; counting changes nothing, and allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        BLOCKS.set(BLOCKS.get() + 1);
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { System.dealloc(ptr, layout) }
    }

    unsafe fn realloc(&self, ptr: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        BLOCKS.set(BLOCKS.get() + 1);
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { System.realloc(ptr, layout, size) }
    }
}

/// How many blocks one call takes on this thread.
pub fn blocks<T>(call: impl FnOnce() -> T) -> usize {
    let before = BLOCKS.get();
    let answer = call();
    let taken = BLOCKS.get() - before;
    drop(answer);
    taken
}
