//! What C keeps, kept for as long.
//!
//! Each object of C's whose type has slots carries one [`Record`]; clones of a handle share it. A slot holds the last
//! thing that was given for it, until it is set again or the object is freed.
#![allow(unsafe_code, reason = "owns, by raw pointer, what C has the address of")]

#[cfg(feature = "std")]
mod destroyed;
mod earlier;
mod keep;
#[cfg(feature = "std")]
mod lost;
mod pending;
mod record;
mod slot;
#[cfg(all(test, not(loom)))]
mod tests;

#[cfg(feature = "std")]
pub use destroyed::{give_back, hand_over};
pub use earlier::Earlier;
pub use keep::{retain, retain_handle, retain_mut, retain_text, unique};
pub use pending::Pending;
pub use record::{Record, in_slot};
pub use slot::Replaced;

use alloc::boxed::Box;
use core::any::TypeId;
use core::ptr::NonNull;

/// Something that C has the address of, of whatever type. Dropping it drops that.
pub struct Retained {
    /// From a `Box<Holder<T>>`, as its first field; reached by raw pointers only, so that C's stay valid.
    holder: NonNull<Header>,
}

/// What is known of every holder.
struct Header {
    drop: unsafe fn(NonNull<Header>),
    kind: TypeId,
    /// What C has the address of, and how much: the type of an element, the first, how many.
    elements: Option<(TypeId, *const (), usize)>,
    /// What else stays as long, for what was replaced while nobody could say which one C had.
    older: Option<Retained>,
}

#[repr(C)]
struct Holder<T> {
    header: Header,
    value: T,
}

impl Retained {
    /// Keeps a value, and tells where it is.
    pub fn new<T: 'static>(value: T) -> (Self, NonNull<T>) {
        unsafe fn drop_holder<T>(holder: NonNull<Header>) {
            // SAFETY: `new` made it of such a box, and this runs once.
            drop(unsafe { Box::from_raw(holder.cast::<Holder<T>>().as_ptr()) });
        }
        let header = Header { drop: drop_holder::<T>, kind: TypeId::of::<T>(), elements: None, older: None };
        let holder = NonNull::from(Box::leak(Box::new(Holder { header, value })));
        // SAFETY: a field of the value that was just made.
        let value = unsafe { NonNull::new_unchecked(&raw mut (*holder.as_ptr()).value) };
        (Self { holder: holder.cast() }, value)
    }

    /// The value, if it is of this type.
    fn get<T: 'static>(&self) -> Option<&T> {
        // SAFETY: the header lives as long as `self`.
        let is_it = unsafe { (*self.holder.as_ptr()).kind } == TypeId::of::<T>();
        // SAFETY: it is a holder of this type, and it lives as long as `self`.
        is_it.then(|| unsafe { &(*self.holder.cast::<Holder<T>>().as_ptr()).value })
    }

    /// Notes what C has the address of.
    fn seen_by_c<T: 'static>(&self, elements: *const T, len: usize) {
        // SAFETY: the header lives as long as `self`, and nobody else looks at it.
        unsafe { (*self.holder.as_ptr()).elements = Some((TypeId::of::<T>(), elements.cast(), len)) };
    }
}

impl Drop for Retained {
    fn drop(&mut self) {
        let holder = self.holder;
        // SAFETY: the header is there until the next statement.
        let drop = unsafe { (*holder.as_ptr()).drop };
        // SAFETY: the function that was stored with it, once.
        unsafe { drop(holder) };
    }
}
