//! Memory for native copies: the stack up to a bound, then the heap.
#![allow(unsafe_code, reason = "hands out disjoint parts of its own memory")]

use crate::blittable::Blittable;
use crate::error::ErrorKind;
use core::alloc::Layout;
use core::cell::{Cell, UnsafeCell};
use core::fmt;
use core::mem::MaybeUninit;
use core::ptr::NonNull;

/// How many bytes of native copies a parameter keeps on the stack. .NET's generated marshallers use 0x200 for
/// arrays (`ArrayMarshaller.ManagedToUnmanagedIn.BufferSize`); so does this.
pub(crate) const STACK_BYTES: usize = 512;

/// Memory for the native copy of one argument, and for what that points at: the first 512 bytes are on the
/// stack, the rest is on the heap. All of it is freed together, when the call is over.
///
/// A conversion of your own ([`Conversion`](crate::Conversion)) gets one, to put there what its native value
/// points at.
pub struct Scratch {
    /// Written only in parts that [`room`](Self::room) handed out, each once.
    stack: UnsafeCell<Stack>,
    /// How much of it is free, behind what is used. Not counted from zero: if every field began as zeros, LLVM would
    /// zero the stack, too, as it may choose what is in bytes that are not initialised.
    left: Cell<usize>,
    heap: Heap,
}

/// Aligned for every C type; what is aligned more strictly goes to the heap.
#[repr(C, align(16))]
struct Stack([MaybeUninit<u8>; STACK_BYTES]);

impl Scratch {
    #[doc(hidden)]
    #[inline(always)]
    #[must_use]
    pub const fn new() -> Self {
        Self {
            stack: UnsafeCell::new(Stack([MaybeUninit::uninit(); STACK_BYTES])),
            left: Cell::new(STACK_BYTES),
            heap: Heap::new(),
        }
    }

    /// Room for `len` values, not initialised. It stays where it is until the call is over.
    ///
    /// # Errors
    ///
    /// If the heap has no room, or there is none (no feature `alloc`).
    #[inline]
    #[expect(clippy::mut_from_ref, reason = "each part is handed out once")]
    pub fn room<N: Blittable>(&self, len: usize) -> Result<&mut [MaybeUninit<N>], ErrorKind> {
        let layout = Layout::array::<N>(len).map_err(|_| ErrorKind::OutOfMemory { bytes: usize::MAX })?;
        let room = self.bytes(layout)?.cast::<MaybeUninit<N>>();
        // SAFETY: `bytes` gave memory of this layout, of this object's own, which lives as long as `self` is borrowed
        // and was not handed out before, so that nobody else has a reference to it. It need not be initialised.
        Ok(unsafe { core::slice::from_raw_parts_mut(room.as_ptr(), len) })
    }

    /// Room of this layout, not initialised.
    #[inline]
    pub(crate) fn bytes(&self, layout: Layout) -> Result<NonNull<u8>, ErrorKind> {
        let start = (STACK_BYTES - self.left.get()).next_multiple_of(layout.align());
        if layout.align() <= align_of::<Stack>()
            && start <= STACK_BYTES
            && layout.size() <= STACK_BYTES - start
        {
            self.left.set(STACK_BYTES - start - layout.size());
            // SAFETY: `start` is at most `STACK_BYTES`, so inside of the stack's bytes or at their end; the address of
            // a part of an object is not null.
            return Ok(unsafe { NonNull::new_unchecked(self.stack.get().cast::<u8>().add(start)) });
        }
        self.heap.take(layout.size(), layout.align())
    }

    /// Room for `len` values, all bytes zero.
    ///
    /// # Errors
    ///
    /// As of [`room`](Self::room).
    #[inline]
    #[expect(clippy::mut_from_ref, reason = "each part is handed out once")]
    pub fn zeroed<N: Blittable>(&self, len: usize) -> Result<&mut [N], ErrorKind> {
        let room = self.room::<N>(len)?;
        // SAFETY: the bytes of `room` are written, and zero bytes are a value of every `Blittable` type, so that
        // all of it is initialised; the borrow is the one of `room`, which ends here.
        unsafe {
            room.as_mut_ptr().write_bytes(0, len);
            Ok(&mut *(core::ptr::from_mut(room) as *mut [N]))
        }
    }

    /// A copy of `values`.
    ///
    /// # Errors
    ///
    /// As of [`room`](Self::room).
    #[inline]
    #[expect(clippy::mut_from_ref, reason = "each part is handed out once")]
    pub fn copied<N: Blittable>(&self, values: &[N]) -> Result<&mut [N], ErrorKind> {
        let room = self.room::<N>(values.len())?;
        // SAFETY: `room` has room for as many values, and was handed out just now, so that it overlaps nothing;
        // with that all of it is initialised. The borrow is the one of `room`, which ends here.
        unsafe {
            core::ptr::copy_nonoverlapping(values.as_ptr(), room.as_mut_ptr().cast(), values.len());
            Ok(&mut *(core::ptr::from_mut(room) as *mut [N]))
        }
    }
}

impl fmt::Debug for Scratch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scratch").field("left", &self.left.get()).finish_non_exhaustive()
    }
}

#[cfg(feature = "alloc")]
use on_heap::Heap;
#[cfg(not(feature = "alloc"))]
use without_heap::Heap;

#[cfg(feature = "alloc")]
mod on_heap {
    use super::ErrorKind;
    use alloc::alloc::{Layout, alloc, dealloc};
    use core::cell::Cell;
    use core::ptr::{NonNull, null_mut};

    /// The least size of a chunk, in bytes: small texts of one array share it.
    const CHUNK: usize = 2048;

    /// Chunks, each beginning with a header. A list, so that the bookkeeping wants no memory of its own.
    pub(super) struct Heap {
        last: Cell<*mut Header>,
        /// Where the last chunk is free, and how many bytes.
        free: Cell<*mut u8>,
        left: Cell<usize>,
    }

    struct Header {
        before: *mut Header,
        layout: Layout,
    }

    impl Heap {
        #[inline(always)]
        pub(super) const fn new() -> Self {
            Self { last: Cell::new(null_mut()), free: Cell::new(null_mut()), left: Cell::new(0) }
        }

        /// So many bytes, not initialised.
        pub(super) fn take(&self, bytes: usize, align: usize) -> Result<NonNull<u8>, ErrorKind> {
            let padding = self.padding(align);
            if padding.checked_add(bytes).is_some_and(|needed| needed <= self.left.get()) {
                return Ok(self.part(padding, bytes));
            }
            self.grow(bytes, align)?;
            Ok(self.part(self.padding(align), bytes))
        }

        /// How many bytes to skip for this alignment, which is a power of two.
        fn padding(&self, align: usize) -> usize {
            self.free.get().addr().wrapping_neg() & (align - 1)
        }

        fn part(&self, padding: usize, bytes: usize) -> NonNull<u8> {
            self.left.set(self.left.get() - padding - bytes);
            // SAFETY: the chunk has `left` bytes behind `free`, of which `padding + bytes` are no more than those, as
            // the callers saw; the address of a part of an object is not null.
            unsafe {
                let part = NonNull::new_unchecked(self.free.get().add(padding));
                self.free.set(part.as_ptr().add(bytes));
                part
            }
        }

        /// The size of the last chunk, in bytes; 0 without one.
        fn size_of_last(&self) -> usize {
            match NonNull::new(self.last.get()) {
                // SAFETY: `grow` wrote a header there, and the chunk lives as long as the list.
                Some(last) => unsafe { last.as_ref() }.layout.size(),
                None => 0,
            }
        }

        #[cold]
        fn grow(&self, bytes: usize, align: usize) -> Result<(), ErrorKind> {
            let refused = ErrorKind::OutOfMemory { bytes };
            let header = Layout::new::<Header>();
            // What follows is rarely less than what came before: the texts of as many records, say.
            let before = self.size_of_last();
            let room = bytes.max(CHUNK).max(before).checked_add(align);
            let layout = room
                .and_then(|room| header.size().checked_add(room))
                .and_then(|size| Layout::from_size_align(size, header.align()).ok());
            let Some(layout) = layout else { return Err(refused) };
            // SAFETY: the layout is not of size zero, since a header is in it.
            let Some(chunk) = NonNull::new(unsafe { alloc(layout) }) else { return Err(refused) };
            // SAFETY: the chunk is aligned for a header, and has room for one and for what stands behind it.
            unsafe {
                chunk.cast::<Header>().write(Header { before: self.last.get(), layout });
                self.free.set(chunk.as_ptr().add(header.size()));
            }
            self.left.set(layout.size() - header.size());
            self.last.set(chunk.cast().as_ptr());
            Ok(())
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
        fn release(&mut self) {
            let mut last = self.last.get();
            while !last.is_null() {
                // SAFETY: `grow` wrote a header there and allocated the chunk with this layout; each is in the list
                // once, and the list is gone with `self`.
                unsafe {
                    let Header { before, layout } = last.read();
                    dealloc(last.cast(), layout);
                    last = before;
                }
            }
        }
    }
}

#[cfg(not(feature = "alloc"))]
mod without_heap {
    use super::ErrorKind;
    use core::ptr::NonNull;

    /// There is none.
    pub(super) struct Heap;

    impl Heap {
        #[inline(always)]
        pub(super) const fn new() -> Self {
            Self
        }

        #[cold]
        pub(super) fn take(&self, bytes: usize, _: usize) -> Result<NonNull<u8>, ErrorKind> {
            Err(ErrorKind::OutOfMemory { bytes })
        }
    }
}

#[cfg(all(test, feature = "alloc"))]
mod tests {
    use super::{STACK_BYTES, Scratch};

    #[test]
    fn parts_do_not_overlap_and_stay() {
        let scratch = Scratch::new();
        let sizes = [1, 7, 0, 300, 200, 512, 513, 3000, 1, 5000];
        let parts: Vec<_> = sizes
            .iter()
            .enumerate()
            .map(|(index, &size)| {
                let part = scratch.zeroed::<u8>(size).expect("there is memory");
                part.fill(u8::try_from(index).expect("few"));
                part
            })
            .collect();
        for (index, part) in parts.iter().enumerate() {
            assert!(
                part.iter().all(|byte| usize::from(*byte) == index),
                "part {index} was written by another"
            );
        }
    }

    #[test]
    fn every_part_is_aligned() {
        #[derive(Clone, Copy)]
        #[repr(C, align(64))]
        struct Strict([u8; 64]);
        // SAFETY: bytes, without padding.
        unsafe impl crate::Blittable for Strict {}
        let scratch = Scratch::new();
        for _ in 0..40 {
            assert_eq!(scratch.room::<u8>(1).expect("there is memory").as_ptr().addr() % 1, 0);
            assert_eq!(
                scratch.room::<u64>(3).expect("there is memory").as_ptr().addr() % align_of::<u64>(),
                0
            );
            assert_eq!(scratch.room::<Strict>(1).expect("there is memory").as_ptr().addr() % 64, 0);
        }
    }

    #[test]
    fn small_parts_are_on_the_stack() {
        let scratch = Scratch::new();
        let part = scratch.room::<u8>(STACK_BYTES).expect("it fits").as_ptr().addr();
        let own = core::ptr::from_ref(&scratch).addr();
        assert!(
            (own..own + size_of::<Scratch>()).contains(&part),
            "the first bytes are inside of the scratch"
        );
    }

    #[test]
    fn what_no_memory_holds_is_refused() {
        let scratch = Scratch::new();
        assert!(scratch.room::<u64>(usize::MAX).is_err());
        assert!(scratch.room::<u8>(usize::MAX).is_err());
        assert!(scratch.room::<u8>(isize::MAX as usize).is_err());
    }
}
