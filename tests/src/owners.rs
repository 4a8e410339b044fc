//! Owners that are counted.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How often the owners of one test were dropped.
#[derive(Clone, Debug, Default)]
pub struct Drops(Arc<AtomicUsize>);

impl Drops {
    /// An owner of so many bytes, which are zero.
    pub fn owner(&self, length: usize) -> Owner {
        Owner { bytes: vec![0; length], drops: self.clone() }
    }

    /// From the beginning.
    pub fn count(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }
}

/// Bytes, and it is counted when they are dropped.
#[derive(Debug)]
pub struct Owner {
    bytes: Vec<u8>,
    drops: Drops,
}

// SAFETY: the elements of a vector, which stay where they are, and which nobody else reaches.
unsafe impl pinvoke::Buffer for Owner {
    type Element = u8;
    fn as_slice(&self) -> &[u8] {
        &self.bytes
    }
}

// SAFETY: as above.
unsafe impl pinvoke::BufferMut for Owner {
    fn as_mut_slice(&mut self) -> &mut [u8] {
        &mut self.bytes
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        self.drops.0.fetch_add(1, Ordering::SeqCst);
    }
}
