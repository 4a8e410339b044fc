//! Memory for results whose size C knows, or which the declaration says.
#![allow(unsafe_code, reason = "holds memory that C writes")]

mod place;
mod read;

use crate::blittable::Blittable;
use crate::error::ErrorKind;
use crate::scratch::STACK_BYTES;
use alloc::alloc::{Layout, dealloc, handle_alloc_error};
use core::cell::UnsafeCell;
use core::fmt;
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ptr::null_mut;
use place::{Place, Stack, on_heap};

/// The most to which a buffer grows by doubling, in bytes: far more than any text of the C library's, far less than the
/// memory of a machine.
const MOST_BYTES: usize = 256 << 20;

/// Native values that C writes: up to 512 bytes on the stack, more on the heap, zeroed. What they own, it does not free
/// until they are [adopted](Self::adopt).
///
/// A local with a name: C's address is taken behind the last change, and holds until the next or until it is moved.
pub struct Grow<N: Blittable> {
    /// Written by C through a raw pointer, while this may be looked at.
    stack: UnsafeCell<Stack>,
    place: Place,
    capacity: usize,
    holds: PhantomData<N>,
}

impl<N: Blittable> Default for Grow<N> {
    #[inline(always)]
    fn default() -> Self {
        Self::new()
    }
}

impl<N: Blittable> Grow<N> {
    /// How many it begins with.
    const FIRST: usize = match STACK_BYTES.checked_div(size_of::<N>()) {
        None | Some(0) => 1,
        Some(many) => many,
    };

    /// As many as 512 bytes hold, at least one.
    #[inline]
    #[must_use]
    pub fn new() -> Self {
        let mut grow = Self::ask();
        if grow.resize(Self::FIRST).is_err() {
            handle_alloc_error(Layout::new::<N>());
        }
        grow
    }

    /// So many; `None` is a length that overflowed.
    ///
    /// # Errors
    ///
    /// Such a length, or no memory.
    #[inline]
    pub fn with_capacity(len: Option<usize>) -> Result<Self, ErrorKind> {
        let mut grow = Self::ask();
        grow.resize(len.ok_or(ErrorKind::LengthOverflow)?)?;
        Ok(grow)
    }

    /// None: the address is NULL, and asks C how many there will be.
    #[inline(always)]
    #[must_use]
    pub const fn ask() -> Self {
        Self {
            stack: UnsafeCell::new(Stack([MaybeUninit::uninit(); STACK_BYTES])),
            place: Place::Nowhere,
            capacity: 0,
            holds: PhantomData,
        }
    }

    /// Exactly so many, zeroed; what was there is gone. The address is not NULL, even of none.
    ///
    /// # Errors
    ///
    /// No memory, or more bytes than an object can have; then there are none, at NULL.
    #[inline]
    pub fn resize(&mut self, len: usize) -> Result<(), ErrorKind> {
        self.release();
        let refused = ErrorKind::OutOfMemory { bytes: len.saturating_mul(size_of::<N>()) };
        let Ok(layout) = Layout::array::<N>(len) else { return Err(refused) };
        if layout.size() <= STACK_BYTES && layout.align() <= align_of::<Stack>() {
            // SAFETY: so many bytes are in `stack`, which is borrowed exclusively.
            unsafe { self.stack.get().cast::<u8>().write_bytes(0, layout.size()) };
            self.place = Place::Stack;
        } else {
            self.place = on_heap(layout).ok_or(refused)?;
        }
        self.capacity = len;
        Ok(())
    }

    /// Twice as many, zeroed; what was there is gone.
    ///
    /// # Errors
    ///
    /// As of [`resize`](Self::resize), and beyond 256 MiB: C that never has enough must not take all memory there is.
    #[inline]
    pub fn enlarge(&mut self) -> Result<(), ErrorKind> {
        let wanted = self.capacity.saturating_mul(2).max(Self::FIRST);
        let bytes = wanted.saturating_mul(size_of::<N>());
        if bytes > MOST_BYTES { Err(ErrorKind::OutOfMemory { bytes }) } else { self.resize(wanted) }
    }

    /// As many as C asks for: exactly so many at first. If it then asks for more, what it tells of changed meanwhile,
    /// or it never has enough: then at least twice as many, as of [`enlarge`](Self::enlarge).
    ///
    /// # Errors
    ///
    /// As of [`resize`](Self::resize) and [`enlarge`](Self::enlarge).
    #[inline]
    pub fn answer(&mut self, needed: usize) -> Result<(), ErrorKind> {
        if self.capacity == 0 || needed > self.capacity.saturating_mul(2) {
            return self.resize(needed);
        }
        self.enlarge()
    }

    /// How many there are.
    #[inline(always)]
    #[must_use]
    pub fn capacity(&self) -> usize {
        self.capacity
    }

    /// The address of the first.
    #[inline(always)]
    pub fn as_mut_ptr(&mut self) -> *mut N {
        self.start()
    }

    #[inline(always)]
    fn start(&self) -> *mut N {
        match self.place {
            Place::Nowhere => null_mut(),
            Place::Stack => self.stack.get().cast(),
            Place::Heap(start, _) => start.as_ptr().cast(),
        }
    }

    fn release(&mut self) {
        self.capacity = 0;
        if let Place::Heap(start, layout) = core::mem::replace(&mut self.place, Place::Nowhere) {
            // SAFETY: it was allocated with this layout, and is in `place` no more.
            unsafe { dealloc(start.as_ptr(), layout) };
        }
    }
}

impl<N: Blittable> Drop for Grow<N> {
    #[inline(always)]
    fn drop(&mut self) {
        if let Place::Heap(..) = self.place {
            self.release();
        }
    }
}

impl<N: Blittable> fmt::Debug for Grow<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Grow").field("capacity", &self.capacity).finish_non_exhaustive()
    }
}
