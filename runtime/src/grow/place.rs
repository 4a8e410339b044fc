//! Where the memory is: on the stack, on the heap, or nowhere yet.
#![allow(unsafe_code, reason = "allocates")]

use crate::scratch::STACK_BYTES;
use alloc::alloc::{Layout, alloc_zeroed};
use core::mem::MaybeUninit;
use core::ptr::NonNull;

#[repr(C, align(16))]
pub(super) struct Stack(pub(super) [MaybeUninit<u8>; STACK_BYTES]);

pub(super) enum Place {
    Nowhere,
    Stack,
    Heap(NonNull<u8>, Layout),
}

/// Zeroed memory; also for no bytes.
pub(super) fn on_heap(layout: Layout) -> Option<Place> {
    let layout = if layout.size() == 0 {
        Layout::from_size_align(layout.align(), layout.align()).ok()?
    } else {
        layout
    };
    // SAFETY: the layout has a size, as was just seen to.
    NonNull::new(unsafe { alloc_zeroed(layout) }).map(|start| Place::Heap(start, layout))
}
