//! A buffer of the pool's.
#![allow(unsafe_code, reason = "lends the memory of a block as elements, and implements the owners' traits")]

use super::block::{ALIGN, Block};
use super::class::{Class, large_room};
use super::statistics::Counts;
use super::{Lease, magazine};
use crate::{Buffer, BufferMut, Owner, OwnerMut, PointerFree};
use core::fmt;
use core::marker::PhantomData;
use core::ops::{Deref, DerefMut};
use core::ptr::NonNull;
use core::slice;
use std::sync::Arc;

/// A buffer that is this one's alone until it is dropped, and then the pool's again; on any thread. Made by [`rent`].
///
/// It can be neither copied nor given back twice. Forgotten, it is only missing in the pool.
pub struct Rented<T: PointerFree = u8> {
    /// Of a block of the class, if there is one; else of one of [`large_room`]; dangling without elements.
    start: NonNull<T>,
    len: usize,
    class: Option<Class>,
    secret: bool,
    elements: PhantomData<T>,
}

/// A buffer of so many bytes, initialised, with whatever they were last.
///
/// ```
/// let buffer = pinvoke::pool::rent(1000);
/// assert_eq!(buffer.len(), 1000);
/// ```
///
/// # Panics
///
/// If no memory can have so many bytes.
#[inline]
#[track_caller]
pub fn rent(len: usize) -> Rented {
    rent_of(len)
}

/// A buffer of so many elements, initialised, with whatever they were last.
///
/// Elements are numbers, arrays and structs of these, without pointers or padding.
///
/// ```
/// let samples = pinvoke::pool::rent_of::<f32>(256);
/// assert_eq!(samples.len(), 256);
/// ```
///
/// ```compile_fail
/// #[derive(Clone, Copy, pinvoke::Blittable)]
/// #[repr(C)]
/// struct Padded(u8, u32);
///
/// pinvoke::pool::rent_of::<Padded>(1);
/// ```
///
/// # Panics
///
/// If no memory can have so many elements.
#[inline]
#[track_caller]
pub fn rent_of<T: PointerFree>(len: usize) -> Rented<T> {
    const {
        assert!(!T::PADDING, "what is rented has no padding: those bytes would be left uninitialised");
        assert!(size_of::<T>() > 0, "what is rented has a size");
        assert!(align_of::<T>() <= ALIGN, "what is rented is aligned by at most 16 bytes");
    }
    let bytes = len.checked_mul(size_of::<T>());
    let class = bytes.filter(|&bytes| bytes > 0).and_then(Class::of);
    let start = match class {
        Some(class) => magazine::take(class).or_else(|| Block::new(class.room())).map(Block::into_start),
        None if len == 0 => Some(NonNull::<T>::dangling().cast()),
        None => bytes.and_then(large).map(Block::into_start),
    };
    let Some(start) = start else { panic!("{len} elements to rent are more than any memory has") };
    Rented { start: start.cast(), len, class, secret: false, elements: PhantomData }
}

#[cold]
fn large(bytes: usize) -> Option<Block> {
    Block::new(large_room(bytes)?).inspect(|_| magazine::count(Counts::miss))
}

impl<T: PointerFree> Rented<T> {
    /// The same buffer, made zeros when it is given back, also when its last [`Lease`] is. No other part of the program sees
    /// what was in it; the compiler cannot leave the clearing out. Copies that C made are not reached.
    ///
    /// ```
    /// let key = pinvoke::pool::rent(32).secret();
    /// ```
    #[inline]
    #[must_use]
    pub fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// To be read by several owners. It is given back when the last one drops its lease.
    pub fn share(self) -> Lease<T> {
        Lease::new(Arc::new(self))
    }
}

impl<T: PointerFree> Drop for Rented<T> {
    #[inline]
    fn drop(&mut self) {
        match self.class {
            // SAFETY: this is being dropped; such a block was what `rent_of` took.
            Some(class) if !self.secret => magazine::put(class, unsafe { self.block(class.room()) }),
            _ => self.drop_unusual(),
        }
    }
}

impl<T: PointerFree> Rented<T> {
    /// # Safety
    ///
    /// `rent_of` found so much room for the elements, and nobody uses them after this.
    #[inline]
    unsafe fn block(&self, room: usize) -> Block {
        // SAFETY: `rent_of` took the block apart. It is initialised: C and safe code only store elements, which have no
        // padding. The caller promises the rest.
        unsafe { Block::from_start(self.start.cast(), room) }
    }

    /// Of a secret, or of what is kept in no class.
    #[cold]
    fn drop_unusual(&mut self) {
        let bytes = self.len * size_of::<T>();
        let room = self.class.map(Class::room).or_else(|| large_room(bytes));
        let Some(room) = room.filter(|_| bytes > 0) else { return };
        // SAFETY: this is being dropped; `rent_of` found the room by the same calls.
        let block = unsafe { self.block(room) };
        let block = if self.secret { block.cleared(bytes) } else { block };
        match self.class {
            Some(class) => magazine::put(class, block),
            None => magazine::count(Counts::returned),
        }
    }
}

impl<T: PointerFree> Deref for Rented<T> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        // SAFETY: the block has so many elements, initialised and aligned, with any bytes, which are a `T`; it is this one's
        // alone, and borrowed as long.
        unsafe { slice::from_raw_parts(self.start.as_ptr(), self.len) }
    }
}

impl<T: PointerFree> DerefMut for Rented<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        // SAFETY: as above, borrowed exclusively.
        unsafe { slice::from_raw_parts_mut(self.start.as_ptr(), self.len) }
    }
}

impl<T: PointerFree> fmt::Debug for Rented<T> {
    /// Without the elements, which may be many, or a secret.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Rented").field("len", &self.len).finish_non_exhaustive()
    }
}

// SAFETY: it is the only one who has the elements, and owns them as a `Box` would.
unsafe impl<T: PointerFree + Send> Send for Rented<T> {}
// SAFETY: through a `&` the elements are lent alone.
unsafe impl<T: PointerFree + Sync> Sync for Rented<T> {}

// SAFETY: the block stays where it is while the buffer moves, and only a `&mut` of the buffer changes the elements.
unsafe impl<T: PointerFree> Owner for Rented<T> {
    type Element = T;

    #[inline]
    fn as_ptr(&self) -> *const T {
        self.start.as_ptr()
    }

    #[inline]
    fn len(&self) -> usize {
        self.len
    }
}

// SAFETY: nobody else has the elements.
unsafe impl<T: PointerFree> OwnerMut for Rented<T> {
    #[inline]
    fn as_mut_ptr(&mut self) -> *mut T {
        self.start.as_ptr()
    }
}

#[diagnostic::do_not_recommend]
// SAFETY: the block is this one's alone, and its elements change through a `&mut` of the buffer alone.
unsafe impl<T: PointerFree + Send> Buffer for Rented<T> {
    type Element = T;

    #[inline]
    fn as_slice(&self) -> &[T] {
        self
    }
}

#[diagnostic::do_not_recommend]
// SAFETY: nobody else has the elements.
unsafe impl<T: PointerFree + Send> BufferMut for Rented<T> {
    #[inline]
    fn as_mut_slice(&mut self) -> &mut [T] {
        self
    }
}
