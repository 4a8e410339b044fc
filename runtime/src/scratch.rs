//! Memory for native copies: the stack up to a bound, then the heap.
#![allow(unsafe_code, reason = "views aligned bytes of its own as values")]

use crate::blittable::Blittable;
use crate::error::ErrorKind;
use core::mem::MaybeUninit;

/// How many bytes of native copies a parameter keeps on the stack. .NET's generated marshallers use 0x200 for
/// arrays (`ArrayMarshaller.ManagedToUnmanagedIn.BufferSize`); so does this.
pub const STACK_BYTES: usize = 512;

/// Native values of one parameter. It may be moved until its address is taken.
#[derive(Debug)]
pub struct Scratch<N> {
    len: usize,
    stack: Stack,
    heap: Heap<N>,
}

/// Aligned for every C type; what is aligned more strictly goes to the heap.
#[derive(Debug)]
#[repr(C, align(16))]
struct Stack([MaybeUninit<u8>; STACK_BYTES]);

#[cfg(feature = "alloc")]
type Heap<N> = Option<alloc::boxed::Box<[N]>>;
#[cfg(not(feature = "alloc"))]
type Heap<N> = Option<&'static mut [N]>;

impl<N: Blittable> Scratch<N> {
    /// Room for `len` values, all bytes zero.
    ///
    /// # Errors
    ///
    /// If they do not fit the stack bound and the heap has no room, or there is none (no feature `alloc`).
    #[inline]
    pub fn zeroed(len: usize) -> Result<Self, ErrorKind> {
        let bytes = len.checked_mul(size_of::<N>()).ok_or(ErrorKind::OutOfMemory { bytes: usize::MAX })?;
        let mut stack = Stack([MaybeUninit::uninit(); STACK_BYTES]);
        let mut heap = None;
        if bytes <= STACK_BYTES && align_of::<N>() <= align_of::<Stack>() {
            stack.0[..bytes].fill(MaybeUninit::zeroed());
        } else {
            heap = Some(zeroed_on_heap(len, bytes)?);
        }
        Ok(Self { len, stack, heap })
    }

    /// The values.
    #[inline]
    pub fn as_mut_slice(&mut self) -> &mut [N] {
        match &mut self.heap {
            Some(heap) => heap,
            // SAFETY: without a heap `zeroed` found that `len` values of `N` fit the stack's bytes and its
            // alignment, and wrote all of them; zero is a value of every `Blittable` type. `self` is borrowed
            // exclusively for as long as the slice.
            None => unsafe { core::slice::from_raw_parts_mut(self.stack.0.as_mut_ptr().cast(), self.len) },
        }
    }
}

#[cfg(feature = "alloc")]
#[cold]
fn zeroed_on_heap<N: Blittable>(len: usize, bytes: usize) -> Result<alloc::boxed::Box<[N]>, ErrorKind> {
    let mut values = alloc::vec::Vec::new();
    values.try_reserve_exact(len).map_err(|_| ErrorKind::OutOfMemory { bytes })?;
    // SAFETY: zero bytes are a value of every `Blittable` type.
    values.resize(len, unsafe { core::mem::zeroed::<N>() });
    Ok(values.into_boxed_slice())
}

#[cfg(not(feature = "alloc"))]
#[cold]
fn zeroed_on_heap<N>(_: usize, bytes: usize) -> Result<&'static mut [N], ErrorKind> {
    Err(ErrorKind::OutOfMemory { bytes })
}
