//! What C keeps, kept for as long.
//!
//! Each object of C's whose type has slots carries one [`Record`]; clones of a handle share it. A slot holds the last
//! thing that was given for it, until it is set again or the object is freed.
#![allow(unsafe_code, reason = "owns, by raw pointer, what C has the address of")]

mod earlier;
mod slot;

pub use earlier::Earlier;
pub use slot::Replaced;
use slot::Slot;

#[cfg(feature = "std")]
use crate::callback::{Calls, Gone};
use crate::owner::{Owner, OwnerMut, TextOwner};
use alloc::boxed::Box;
use alloc::sync::Arc;
use core::any::TypeId;
use core::ptr::{self, NonNull};

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
        lost::keep(record.0);
        #[cfg(not(feature = "std"))]
        core::mem::forget(record);
    }
}

/// What stays until the program ends, where it can be found.
#[cfg(feature = "std")]
mod lost {
    use alloc::sync::Arc;
    use alloc::vec::Vec;
    use core::any::Any;
    use std::sync::{Mutex, PoisonError};

    static LOST: Mutex<Vec<Arc<dyn Any + Send + Sync>>> = Mutex::new(Vec::new());

    #[cold]
    pub(super) fn keep(record: Arc<dyn Any + Send + Sync>) {
        LOST.lock().unwrap_or_else(PoisonError::into_inner).push(record);
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

/// What a new object is to keep, while it is open whether there will be one.
#[must_use = "C's answer decides whether it is kept"]
pub struct Pending {
    retained: Option<Retained>,
    answered: bool,
}

impl Pending {
    /// Of this.
    pub fn new(retained: Option<Retained>) -> Self {
        Self { retained, answered: false }
    }

    /// C has answered: what no object takes is dropped.
    pub fn answered(&mut self) {
        self.answered = true;
    }

    /// For the record of the object.
    pub fn take(&mut self) -> Option<Retained> {
        self.retained.take()
    }
}

impl Drop for Pending {
    /// If nobody knows whether C has it, it stays for ever.
    fn drop(&mut self) {
        if !self.answered {
            core::mem::forget(self.retained.take());
        }
    }
}

/// Keeps the elements of an owner: what to keep, the address, how many there are. C does not write to them.
#[inline]
pub fn retain<O: Owner>(owner: O) -> (Retained, *mut O::Element, usize) {
    let (retained, owner) = Retained::new(owner);
    // SAFETY: it was just made, and nobody else has it.
    let owner = unsafe { owner.as_ref() };
    let (first, len) = (owner.as_ptr(), owner.len());
    retained.seen_by_c(first, len);
    (retained, first.cast_mut(), len)
}

/// An address that nobody else has: of no elements, an owner need not have one.
#[inline]
pub fn unique<T>(kept: &Retained, first: *mut T, len: usize) -> *mut T {
    // C reads none of them, so it need not be aligned for any.
    if len == 0 { kept.holder.as_ptr().cast() } else { first }
}

/// Keeps elements that C may change.
#[inline]
pub fn retain_mut<O: OwnerMut>(owner: O) -> (Retained, *mut O::Element, usize) {
    let (retained, mut owner) = Retained::new(owner);
    // SAFETY: it was just made, and nobody else has it.
    let owner = unsafe { owner.as_mut() };
    let len = owner.len();
    let first = owner.as_mut_ptr();
    retained.seen_by_c(first.cast_const(), len);
    (retained, first, len)
}

/// Keeps another object, until what uses it is freed.
#[inline]
pub fn retain_handle<H: crate::private::OwnedHandle + 'static>(handle: H) -> Retained {
    Retained::new(handle).0
}

/// Keeps text with its NUL; the length is without it.
#[inline]
pub fn retain_text<O: TextOwner>(owner: O) -> (Retained, *mut core::ffi::c_char, usize) {
    let (retained, owner) = Retained::new(owner);
    // SAFETY: it was just made, and nobody else has it.
    let text = unsafe { owner.as_ref() }.as_text();
    (retained, text.as_ptr().cast_mut(), text.to_bytes().len())
}

#[cfg(feature = "std")]
pub use destroyed::{give_back, hand_over};

/// Memory that C gives back through a destructor, which gets nothing but its address.
#[cfg(feature = "std")]
mod destroyed {
    use super::{Calls, Gone, Retained};
    use core::ffi::c_void;
    use std::collections::BTreeMap;
    use std::sync::{Mutex, MutexGuard, PoisonError};
    use std::vec::Vec;

    /// By address; several if one owner was handed over more than once.
    static HANDED: Mutex<BTreeMap<usize, Vec<Anywhere>>> = Mutex::new(BTreeMap::new());

    /// What whichever thread C destroys it on may drop.
    struct Anywhere(Retained);

    // SAFETY: `hand_over` alone makes one, of what may be dropped on any thread.
    unsafe impl Send for Anywhere {}

    fn handed() -> MutexGuard<'static, BTreeMap<usize, Vec<Anywhere>>> {
        HANDED.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is handed over, while it is open whether C takes it.
    #[must_use = "C's answer decides who drops it"]
    pub struct Handed {
        address: *const c_void,
    }

    /// Notes whose memory this is, for [`give_back`].
    ///
    /// # Safety
    ///
    /// The address is that of memory which this keeps, and which nobody else keeps unless it is shared. It may be dropped on
    /// any thread.
    pub unsafe fn hand_over(retained: Retained, address: *const c_void) -> Handed {
        handed().entry(address.addr()).or_default().push(Anywhere(retained));
        Handed { address }
    }

    impl Handed {
        /// If C did not take it, and does not destroy it either, it is dropped when the wrapper returns.
        pub fn settle(self, took: bool, calls: &Calls) {
            if let Some(unwanted) = (!took).then(|| take(self.address)).flatten() {
                calls.drop_later(Gone::Owner(unwanted));
            }
        }
    }

    fn take(address: *const c_void) -> Option<Retained> {
        let mut handed = handed();
        let owners = handed.get_mut(&address.addr())?;
        let last = owners.pop().map(|Anywhere(retained)| retained);
        if owners.is_empty() {
            handed.remove(&address.addr());
        }
        last
    }

    /// The destructor that C calls. The drop waits for the wrapper that made C do so, like that of a closure.
    ///
    /// # Safety
    ///
    /// C calls it once for each time that it took the memory, and touches the memory no more.
    pub unsafe extern "C" fn give_back(address: *mut c_void) {
        if let Some(retained) = take(address) {
            Calls::let_go(Gone::Owner(retained));
        }
    }
}

#[cfg(all(test, not(loom)))]
mod tests {
    use super::*;
    use alloc::rc::Rc;
    use alloc::vec;

    fn kept(watch: &Rc<()>) -> Option<Retained> {
        Some(Retained::new(Rc::clone(watch)).0)
    }

    #[test]
    fn an_answer_keeps_one_and_drops_the_other() {
        let (old, new) = (Rc::new(()), Rc::new(()));
        let record = Record::<2>::new();
        // SAFETY: nobody has an address of either.
        unsafe { record.fill(1, kept(&old)) };
        // SAFETY: as above.
        unsafe { record.replace(1, kept(&new)) }.settle(false, &Calls::new());
        assert_eq!((Rc::strong_count(&old), Rc::strong_count(&new)), (2, 1));
        // SAFETY: as above.
        unsafe { record.replace(1, kept(&new)) }.settle(true, &Calls::new());
        assert_eq!((Rc::strong_count(&old), Rc::strong_count(&new)), (1, 2));
        drop(record);
        assert_eq!(Rc::strong_count(&new), 1);
    }

    #[test]
    fn without_an_answer_both_stay() {
        let watches = [Rc::new(()), Rc::new(()), Rc::new(())];
        let record = Record::<1>::new();
        for watch in &watches {
            // SAFETY: nobody has an address of any.
            drop(unsafe { record.replace(0, kept(watch)) });
        }
        assert!(watches.iter().all(|watch| Rc::strong_count(watch) == 2));
        // Which of them C has is not known from a later answer either.
        // SAFETY: as above.
        unsafe { record.replace(0, None) }.settle(true, &Calls::new());
        assert!(watches[..2].iter().all(|watch| Rc::strong_count(watch) == 2));
        drop(record);
        assert!(watches.iter().all(|watch| Rc::strong_count(watch) == 1));
    }

    #[test]
    fn clones_share_a_record() {
        let watch = Rc::new(());
        let record = Record::<1>::new();
        let shared = record.share();
        // SAFETY: nobody has an address of it.
        unsafe { record.fill(0, kept(&watch)) };
        drop(record);
        assert_eq!(Rc::strong_count(&watch), 2);
        drop(shared);
        assert_eq!(Rc::strong_count(&watch), 1);
    }

    #[test]
    fn what_no_object_takes_is_dropped_once_c_has_answered() {
        let watch = Rc::new(());
        let mut pending = Pending::new(kept(&watch));
        pending.answered();
        drop(pending);
        assert_eq!(Rc::strong_count(&watch), 1);
    }

    #[test]
    fn slots_are_read_by_their_type() {
        let record = Record::<1>::new();
        let (retained, first, len) = retain_mut(vec![1_u32, 2]);
        // SAFETY: two elements, which this test alone has the address of.
        unsafe { first.add(len - 1).write(7) };
        // SAFETY: the record lives to the end of this test.
        unsafe { record.fill(0, Some(retained)) };
        // SAFETY: nobody writes any more.
        unsafe {
            assert_eq!(record.copied::<u32>(0), Some(vec![1, 7]));
            assert_eq!(record.copied::<u8>(0), None);
            assert!(record.get::<alloc::string::String>(0).is_none());
            assert_eq!(record.get::<alloc::vec::Vec<u32>>(0).map(alloc::vec::Vec::len), Some(2));
        }
    }

    #[cfg(feature = "std")]
    #[test]
    fn an_owner_is_found_by_its_address() {
        let (taken, refused) = (Rc::new(()), Rc::new(()));
        let (first, address) = Retained::new(Rc::clone(&taken));
        let address = address.as_ptr().cast_const().cast();
        // SAFETY: of what it keeps.
        unsafe { hand_over(first, address) }.settle(true, &Calls::new());
        assert_eq!(Rc::strong_count(&taken), 2);
        // SAFETY: handed over just above, and taken.
        unsafe { give_back(address.cast_mut()) };
        assert_eq!(Rc::strong_count(&taken), 1);
        let (second, address) = Retained::new(Rc::clone(&refused));
        // SAFETY: as above.
        unsafe { hand_over(second, address.as_ptr().cast_const().cast()) }.settle(false, &Calls::new());
        assert_eq!(Rc::strong_count(&refused), 1);
    }
}
