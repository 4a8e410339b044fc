//! Very long slices that cost address space and no memory, as long as nobody touches them.

use std::alloc::{Layout, alloc_zeroed};

/// So many zeros; `None`, with a word about it, where the system does not give that much address space.
pub fn zeros(len: usize) -> Option<Vec<u8>> {
    let layout = Layout::array::<u8>(len).ok().filter(|layout| layout.size() > 0)?;
    // SAFETY: the layout has a size, as was just seen.
    let start = unsafe { alloc_zeroed(layout) };
    if start.is_null() {
        eprintln!("skipped: there are no {len} bytes of address space");
        return None;
    }
    // SAFETY: the global allocator gave `start` for just this layout, which is that of `len` bytes, all of them zero;
    // nobody else has it.
    Some(unsafe { Vec::from_raw_parts(start, len, len) })
}
