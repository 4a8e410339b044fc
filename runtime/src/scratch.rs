//! Memory for native copies: the stack up to a bound, then the heap.
#![allow(unsafe_code, reason = "views aligned bytes of its own as values")]

use crate::blittable::Blittable;
use crate::error::ErrorKind;
use core::mem::MaybeUninit;

/// How many bytes of native copies a parameter keeps on the stack. .NET's generated marshallers use 0x200 for
/// arrays (`ArrayMarshaller.ManagedToUnmanagedIn.BufferSize`); so does this.
pub(crate) const STACK_BYTES: usize = 512;

/// Native values of one parameter. It may be moved until its address is taken.
#[derive(Debug)]
pub struct Scratch<N> {
    len: usize,
    stack: Stack,
    heap: Option<Heap<N>>,
}

/// Aligned for every C type; what is aligned more strictly goes to the heap.
#[derive(Debug)]
#[repr(C, align(16))]
struct Stack([MaybeUninit<u8>; STACK_BYTES]);

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
            heap = Some(Heap::zeroed(len, bytes)?);
        }
        Ok(Self { len, stack, heap })
    }

    /// The values.
    #[inline]
    pub fn as_mut_slice(&mut self) -> &mut [N] {
        match &mut self.heap {
            Some(heap) => heap.as_mut_slice(),
            // SAFETY: without a heap `zeroed` found that `len` values of `N` fit the stack's bytes and its
            // alignment, and wrote all of them; zero is a value of every `Blittable` type. `self` is borrowed
            // exclusively for as long as the slice.
            None => unsafe { core::slice::from_raw_parts_mut(self.stack.0.as_mut_ptr().cast(), self.len) },
        }
    }
}

#[cfg(feature = "alloc")]
use on_heap::Heap;
#[cfg(not(feature = "alloc"))]
use without_heap::Heap;

#[cfg(feature = "alloc")]
mod on_heap {
    use super::{Blittable, ErrorKind};
    use alloc::boxed::Box;
    use alloc::vec::Vec;

    #[derive(Debug)]
    pub(super) struct Heap<N>(Box<[N]>);

    impl<N: Blittable> Heap<N> {
        #[cold]
        pub(super) fn zeroed(len: usize, bytes: usize) -> Result<Self, ErrorKind> {
            let mut values = Vec::new();
            values.try_reserve_exact(len).map_err(|_| ErrorKind::OutOfMemory { bytes })?;
            // SAFETY: zero bytes are a value of every `Blittable` type.
            values.resize(len, unsafe { core::mem::zeroed::<N>() });
            Ok(Self(values.into_boxed_slice()))
        }

        pub(super) fn as_mut_slice(&mut self) -> &mut [N] {
            &mut self.0
        }
    }
}

#[cfg(not(feature = "alloc"))]
mod without_heap {
    use super::ErrorKind;
    use core::convert::Infallible;
    use core::marker::PhantomData;

    /// There is none.
    #[derive(Debug)]
    pub(super) struct Heap<N>(Infallible, PhantomData<N>);

    impl<N> Heap<N> {
        #[cold]
        pub(super) fn zeroed(_: usize, bytes: usize) -> Result<Self, ErrorKind> {
            Err(ErrorKind::OutOfMemory { bytes })
        }

        pub(super) fn as_mut_slice(&mut self) -> &mut [N] {
            match self.0 {}
        }
    }
}
