//! Memory for native copies: the stack up to a bound, then the heap.
#![allow(unsafe_code, reason = "hands out disjoint parts of its own memory")]

#[cfg(feature = "alloc")]
mod heap;
#[cfg(not(feature = "alloc"))]
#[path = "scratch/without_heap.rs"]
mod heap;

use crate::blittable::Blittable;
use crate::error::ErrorKind;
use core::alloc::Layout;
use core::cell::{Cell, UnsafeCell};
use core::fmt;
use core::mem::MaybeUninit;
use core::ptr::NonNull;
use heap::Heap;

/// How many bytes of native copies a parameter keeps on the stack. .NET's generated marshallers use 0x200 for
/// arrays (`ArrayMarshaller.ManagedToUnmanagedIn.BufferSize`); so does this.
pub(crate) const STACK_BYTES: usize = 512;

/// The alignment of blocks, enough for every C type; what is aligned more strictly gets a block of its own.
const ALIGN: usize = 16;

/// Every part is aligned for words, since the library looks through text by words only where they are aligned.
const WORD: usize = size_of::<usize>();

/// Memory for the native copy of one argument, and for what that points at: the first 512 bytes are on the
/// stack, the rest is on the heap. All of it is freed together, when the call is over.
///
/// A conversion of your own ([`Conversion`](crate::Conversion)) gets one, to put there what its native value
/// points at.
pub struct Scratch {
    /// Written only in parts that [`room`](Self::room) handed out, each once.
    stack: UnsafeCell<Stack>,
    /// How many bytes are free at the start of the block that parts come from, which is the stack, or one of the heap.
    /// Parts are taken from its end, which aligns them by a mask. Not counted from zero: if every field began as zeros,
    /// LLVM would zero the stack, too, as it may choose what is in bytes that are not initialised.
    left: Cell<usize>,
    heap: Heap,
}

#[repr(C, align(16))]
struct Stack([MaybeUninit<u8>; STACK_BYTES]);

const _: () = assert!(align_of::<Stack>() == ALIGN);

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
        let room = self.array::<MaybeUninit<N>>(len)?;
        // SAFETY: `array` gave memory for so many, of this object's own, which lives as long as `self` is borrowed and was
        // not handed out before, so that nobody else has a reference to it. It need not be initialised.
        Ok(unsafe { core::slice::from_raw_parts_mut(room.as_ptr(), len) })
    }

    /// Room for `len` values, not initialised, of no more bytes than fit `isize`.
    #[inline]
    pub(crate) fn array<N>(&self, len: usize) -> Result<NonNull<N>, ErrorKind> {
        // What does not overflow and is free fits `isize`, too: that is asked only of the others.
        let part = len.checked_mul(size_of::<N>()).and_then(|bytes| self.part(bytes, align_of::<N>()));
        if let Some(part) = part {
            return Ok(part.cast());
        }
        match self.more(len, Layout::new::<N>()) {
            Some(part) => Ok(part.cast()),
            None => Err(ErrorKind::OutOfMemory { bytes: len.saturating_mul(size_of::<N>()) }),
        }
    }

    /// Room of this layout, not initialised.
    #[inline]
    pub(crate) fn bytes(&self, layout: Layout) -> Result<NonNull<u8>, ErrorKind> {
        if let Some(part) = self.part(layout.size(), layout.align()) {
            return Ok(part);
        }
        self.more(1, layout).ok_or(ErrorKind::OutOfMemory { bytes: layout.size() })
    }

    /// The end of what is free, if it is enough. `align` is a power of two.
    #[inline(always)]
    fn part(&self, bytes: usize, align: usize) -> Option<NonNull<u8>> {
        if align > ALIGN {
            return None;
        }
        let start = self.left.get().checked_sub(bytes)? & !(align.max(WORD) - 1);
        self.left.set(start);
        let block = self.heap.block().unwrap_or(NonNull::from(&self.stack).cast());
        // SAFETY: `start` is no more than was free, so that it is inside of the block or at its end, and so are the `bytes`
        // behind it, of which none were handed out before; the block is aligned for `ALIGN`, and so for `align`.
        Some(unsafe { block.add(start) })
    }

    /// Room for `len` values of this layout, where what is free is not enough; `None` without memory.
    #[cold]
    #[inline(never)]
    fn more(&self, len: usize, of: Layout) -> Option<NonNull<u8>> {
        let layout = Layout::from_size_align(len.checked_mul(of.size())?, of.align()).ok()?;
        if self.heap.wants_alone(layout) {
            return self.heap.alone(layout);
        }
        self.left.set(self.heap.grow(layout.size())?);
        self.part(layout.size(), layout.align())
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
            scratch.room::<u8>(1).expect("there is memory");
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
