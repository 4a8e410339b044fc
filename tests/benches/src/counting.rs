//! An allocator that counts the blocks it gives.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

static BLOCKS: AtomicUsize = AtomicUsize::new(0);

/// The system's, counted. A program makes it its global allocator.
pub struct Counting;

// SAFETY: the system's allocator does all of it; counting changes nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        BLOCKS.fetch_add(1, Ordering::Relaxed);
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { System.dealloc(ptr, layout) }
    }

    unsafe fn realloc(&self, ptr: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        BLOCKS.fetch_add(1, Ordering::Relaxed);
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { System.realloc(ptr, layout, size) }
    }
}

/// How many blocks one call takes. Nothing else of the program runs meanwhile.
pub fn blocks<T>(call: impl Fn() -> T) -> usize {
    let before = BLOCKS.load(Ordering::Relaxed);
    let answer = call();
    let taken = BLOCKS.load(Ordering::Relaxed) - before;
    drop(answer);
    taken
}
