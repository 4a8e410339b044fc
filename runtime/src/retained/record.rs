//! What C keeps of one object, in slots: while it lives, while it is freed, and while C may ask for it.
#![allow(unsafe_code, reason = "reads what slots own, which C has the address of")]

use super::Retained;
use super::slot::{Replaced, Slot};
use alloc::sync::Arc;
use core::any::TypeId;
use core::ptr::{self, NonNull};

/// What C keeps of one object, in so many slots.
pub struct Record<const SLOTS: usize>(Arc<[Slot; SLOTS]>);

impl<const SLOTS: usize> Record<SLOTS> {
    /// With nothing in it.
    #[must_use]
    pub fn new() -> Self {
        Self(Arc::new(core::array::from_fn(|_| Slot::new())))
    }

    /// Where it is, as long as the object has it: the user data of its callbacks.
    #[must_use]
    pub fn address(&self) -> *mut core::ffi::c_void {
        Arc::as_ptr(&self.0).cast_mut().cast()
    }

    /// The same record, for a clone of the handle.
    #[must_use]
    pub fn share(&self) -> Self {
        Self(Arc::clone(&self.0))
    }

    /// Holds it while the object is freed.
    #[must_use = "it stays unless C says that the object is freed"]
    pub fn ending(&self) -> Ending<SLOTS> {
        Ending(Some(self.share()))
    }

    /// Puts something into a slot before C is told of it.
    ///
    /// # Safety
    ///
    /// C is told of it next, and the guard is settled as C answers: what C has the address of stays. The record goes only
    /// where what is in it may.
    pub unsafe fn replace(&self, slot: usize, new: Option<Retained>) -> Replaced<'_> {
        self.0[slot].begin(new)
    }

    /// Puts something into a slot of an object that was just made.
    ///
    /// # Safety
    ///
    /// C has the address of nothing that is in the slot. The record goes only where what is in it may.
    pub unsafe fn fill(&self, slot: usize, new: Option<Retained>) {
        drop(self.0[slot].replace(new));
    }

    /// What a slot holds, if it is of this type.
    ///
    /// # Safety
    ///
    /// Nobody sets the slot while the reference lives, and C does not write to what is in it.
    pub unsafe fn get<T: 'static>(&self, slot: usize) -> Option<&T> {
        let holder = NonNull::new(self.0[slot].held())?;
        let held = core::mem::ManuallyDrop::new(Retained { holder });
        // SAFETY: the slot owns it, and stays as it is by the caller's promise, as long as `self` is borrowed.
        held.get::<T>().map(|value| unsafe { &*ptr::from_ref(value) })
    }
}

impl<const SLOTS: usize> Record<SLOTS> {
    /// A copy of what C has the address of, as it is now, if its elements are of this type.
    ///
    /// # Safety
    ///
    /// Nobody sets the slot meanwhile, and C does not write to it meanwhile.
    pub unsafe fn copied<T: crate::Blittable>(&self, slot: usize) -> Option<alloc::vec::Vec<T>> {
        let holder = NonNull::new(self.0[slot].held())?;
        // SAFETY: the slot owns it, and stays as it is by the caller's promise.
        let (kind, first, len) = unsafe { (*holder.as_ptr()).elements }?;
        if kind != TypeId::of::<T>() {
            return None;
        }
        // SAFETY: so many elements, initialised by their owner, of a type of which any bytes are a value; C had the
        // address for writing, and does not write now.
        Some((0..len).map(|index| unsafe { first.cast::<T>().add(index).read() }).collect())
    }
}

impl<const SLOTS: usize> Default for Record<SLOTS> {
    fn default() -> Self {
        Self::new()
    }
}

/// What C keeps of an object that is being freed.
pub struct Ending<const SLOTS: usize>(Option<Record<SLOTS>>);

impl<const SLOTS: usize> Ending<SLOTS> {
    /// C has freed it, so that it keeps nothing any more.
    pub fn ended(mut self) {
        self.0 = None;
    }
}

impl<const SLOTS: usize> Drop for Ending<SLOTS> {
    /// If C has not, it has the object still, and all that it keeps; nobody else has.
    fn drop(&mut self) {
        let Some(record) = self.0.take() else { return };
        #[cfg(feature = "std")]
        super::lost::keep(record.0);
        #[cfg(not(feature = "std"))]
        core::mem::forget(record);
    }
}

/// The closure in a slot of the record at this address; NULL if there is none, or no record, or one of another type: C may
/// call the earlier one while it gets the next, which is in the slot by then.
///
/// # Safety
///
/// `record` is NULL, or what [`Record::address`] gave for an object that is not freed yet, with more slots than that; only
/// this thread sets them.
pub unsafe fn in_slot<T>(record: *const core::ffi::c_void, slot: usize) -> *const core::ffi::c_void {
    if record.is_null() {
        return ptr::null();
    }
    // SAFETY: the caller's promise: an array of slots, which lives as long as the object.
    let slot = unsafe { &*record.cast::<Slot>().add(slot) };
    let Some(holder) = NonNull::new(slot.held()) else { return ptr::null() };
    let held = core::mem::ManuallyDrop::new(Retained { holder });
    held.get::<crate::callback::Kept>().map_or(ptr::null(), crate::callback::Kept::data::<T>)
}
