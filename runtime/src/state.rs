//! Memory of C's layout that Rust holds for it: neither moved nor looked into while C has its address.
#![allow(unsafe_code, reason = "holds memory by its address alone")]

#[cfg(feature = "alloc")]
mod heap;
#[cfg(not(feature = "alloc"))]
#[path = "state/without_heap.rs"]
mod heap;
mod lent;
#[cfg(feature = "alloc")]
mod text;

pub use lent::{Lends, LendsOut, LentField, lend_in, lend_out};
#[cfg(feature = "alloc")]
pub use text::text_field;

use crate::count::Integer;
use crate::error::ErrorKind;
use crate::handle::OwnedHandle;
use core::alloc::Layout;
use core::cell::Cell;
use core::marker::PhantomData;
use core::ptr::NonNull;

/// What `#[marshal(state = …)] type Deflate;` makes of a handle: its object is memory that Rust holds, on the heap, at
/// one address from before C fills it until after C has cleared it.
///
/// # Safety
///
/// [`layout`](Self::layout) is that of C's type, and its raw form only spells the address otherwise. Dropping the
/// value clears the state as C demands, and then gives its memory to [`free_state`].
pub unsafe trait State: OwnedHandle {
    /// The size and alignment of C's type.
    ///
    /// # Errors
    ///
    /// If C told of a size or an alignment that no memory has.
    fn layout() -> Result<Layout, ErrorKind>;

    /// What C has for the state at this address.
    fn raw_at(place: NonNull<u8>) -> Self::Raw;
}

/// Memory for a state that C has not filled yet, all zero. Dropped as it is, it is freed and nothing more.
#[derive(Debug)]
pub struct Room<H: State> {
    place: NonNull<u8>,
    /// C has its address, and has not said whether it has filled it.
    asked: Cell<bool>,
    state: PhantomData<fn() -> H>,
}

impl<H: State> Room<H> {
    /// Takes memory from the heap.
    ///
    /// # Errors
    ///
    /// If there is none, or C told of a size or an alignment that no memory has.
    #[inline]
    pub fn new() -> Result<Self, ErrorKind> {
        let layout = H::layout()?;
        let none = ErrorKind::OutOfMemory { bytes: layout.size() };
        heap::allocate(layout)
            .map(|place| Self { place, asked: Cell::new(false), state: PhantomData })
            .ok_or(none)
    }

    /// What C has for it.
    #[inline]
    pub fn raw(&self) -> H::Raw {
        H::raw_at(self.place)
    }

    /// C fills it next. If it never says whether it did, the memory stays as it is: C may have told others of it.
    #[inline]
    pub fn offer(&self) {
        self.asked.set(true);
    }

    /// C has said it.
    #[inline]
    pub fn answered(&self) {
        self.asked.set(false);
    }

    /// The state, once C has filled it.
    ///
    /// # Safety
    ///
    /// C has filled it, so that it is to be cleared; for the rest as of [`OwnedHandle::adopt`].
    #[inline]
    pub unsafe fn adopt(self, parents: H::Parents) -> H {
        let this = core::mem::ManuallyDrop::new(self);
        // SAFETY: the caller's promise; the memory is given up here, so that it is the new owner's alone.
        unsafe { H::adopt(this.raw(), parents) }
    }
}

impl<H: State> Drop for Room<H> {
    fn drop(&mut self) {
        if !self.asked.get() {
            // SAFETY: it came from `allocate`, and whoever adopts it does not come here. C has not filled it.
            unsafe { heap::free(self.place) };
        }
    }
}

/// Frees the memory of a state that C has cleared.
///
/// # Safety
///
/// It is that of a [`Room`] which was adopted, and nobody uses it any more.
#[inline]
pub unsafe fn free_state<T>(place: *mut T) {
    if let Some(place) = NonNull::new(place.cast()) {
        // SAFETY: the caller's promise.
        unsafe { heap::free(place) };
    }
}

/// A C type that Rust has, too, is one that has a size.
#[track_caller]
pub const fn has_size<T>() {
    assert!(
        size_of::<T>() != 0,
        "this type has no size, so C would write past it: ask C, `state = (SIZE, ALIGN)`"
    );
}

/// The size and alignment that C tells of.
///
/// # Errors
///
/// If no memory has them.
pub fn layout_asked<S: Integer, A: Integer>(size: S, align: A) -> Result<Layout, ErrorKind> {
    let of = |size: usize, align: usize| Layout::from_size_align(size, align).ok().filter(|_| size != 0);
    let layout = size.to_usize().zip(align.to_usize()).and_then(|(size, align)| of(size, align));
    layout.ok_or(ErrorKind::InvalidLayout { size: size.number(), align: align.number() })
}

/// A field of a state, as a copy.
///
/// # Safety
///
/// It is a field of a state that is alive, and that C does not write meanwhile.
#[inline]
pub unsafe fn field<T: crate::Blittable + crate::PointerFree>(place: *const T) -> T {
    // SAFETY: the caller's promise; any bits are a value of `T`, and nothing is assumed of the alignment.
    unsafe { place.read_unaligned() }
}

/// Drops what an init function returns.
#[inline(always)]
pub fn unseen<T: Nothing>(_: T) {}

/// What tells nothing of success or failure.
#[diagnostic::on_unimplemented(
    message = "nobody would see the `{Self}` that this function returns",
    label = "returns `{Self}`",
    note = "declare the function in this block, and say when it is a success: `#[marshal(ok = ret == 0)]`"
)]
pub trait Nothing {}
impl Nothing for () {}

/// What travels in a field of a state: elements of any bits, of which C follows none as a pointer.
#[track_caller]
pub const fn lends<T: crate::Blittable + crate::PointerFree>() {
    crate::private::extent::<T>();
}
