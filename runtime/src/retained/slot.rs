//! One thing that C keeps, set by several threads at once: who of them may drop what was there before.

use super::{Header, Retained};
use crate::callback::{Calls, Gone};
use core::ptr::{self, NonNull};

#[cfg(not(all(test, loom)))]
use core::sync::atomic::{AtomicPtr, AtomicUsize, Ordering};
#[cfg(all(test, loom))]
use loom::sync::atomic::{AtomicPtr, AtomicUsize, Ordering};

/// One thing that C keeps.
pub(super) struct Slot {
    held: AtomicPtr<Header>,
    /// What C may have as well, until the object is freed.
    limbo: AtomicPtr<Header>,
    /// How many replacements nobody has settled; and [`MIXED`], if two have been open at once since there was none. Both in
    /// one number: told apart, one that begins between the two would be missed.
    open: AtomicUsize,
}

/// Nobody knows whose C took last.
const MIXED: usize = 1 << (usize::BITS - 1);

impl Slot {
    pub(super) fn new() -> Self {
        Self {
            held: AtomicPtr::new(ptr::null_mut()),
            limbo: AtomicPtr::new(ptr::null_mut()),
            open: AtomicUsize::new(0),
        }
    }

    pub(super) fn replace(&self, new: Option<Retained>) -> Option<Retained> {
        adopt(self.held.swap(give(new), Ordering::AcqRel))
    }

    /// What it holds now.
    pub(super) fn held(&self) -> *mut Header {
        self.held.load(Ordering::Acquire)
    }

    /// Puts something in, while it is open whether C takes it.
    pub(super) fn begin(&self, new: Option<Retained>) -> Replaced<'_> {
        self.count(|open| if open == 0 { 1 } else { (open + 1) | MIXED });
        let new = give(new);
        let old = adopt(self.held.swap(new, Ordering::AcqRel));
        Replaced { old, new, slot: self, settled: false }
    }

    fn count(&self, next: impl Fn(usize) -> usize) {
        let _ = self.open.fetch_update(Ordering::AcqRel, Ordering::Acquire, |open| Some(next(open)));
    }

    /// Keeps this as long as the object.
    fn keep(&self, retained: Option<Retained>) {
        let Some(retained) = retained else { return };
        let last = core::mem::ManuallyDrop::new(retained).holder;
        let mut first = self.limbo.load(Ordering::Acquire);
        loop {
            // SAFETY: the holder is this call's, until the exchange succeeds; what is taken out again was put in by an
            // exchange that failed, so that it is the list's.
            unsafe { core::mem::forget((*last.as_ptr()).older.take()) };
            // SAFETY: the same; if the exchange succeeds, the list from here on is this holder's.
            unsafe { (*last.as_ptr()).older = adopt(first) };
            match self.limbo.compare_exchange_weak(first, last.as_ptr(), Ordering::AcqRel, Ordering::Acquire)
            {
                Ok(_) => return,
                Err(now) => first = now,
            }
        }
    }
}

/// What a slot has of it.
fn give(retained: Option<Retained>) -> *mut Header {
    retained.map_or(ptr::null_mut(), |new| core::mem::ManuallyDrop::new(new).holder.as_ptr())
}

/// What a slot had.
fn adopt(holder: *mut Header) -> Option<Retained> {
    NonNull::new(holder).map(|holder| Retained { holder })
}

impl Drop for Slot {
    fn drop(&mut self) {
        drop(self.replace(None));
        let mut next = adopt(self.limbo.swap(ptr::null_mut(), Ordering::AcqRel));
        while let Some(retained) = next {
            // SAFETY: the holder lives as long as `retained`, and nobody else looks at it.
            next = unsafe { (*retained.holder.as_ptr()).older.take() };
        }
    }
}

/// A slot whose content is new, while it is open whether C takes it.
#[must_use = "C's answer decides which of the two is kept"]
pub struct Replaced<'a> {
    slot: &'a Slot,
    old: Option<Retained>,
    /// Compared only.
    new: *mut Header,
    settled: bool,
}

impl Replaced<'_> {
    /// If C took the new one, the old one is dropped; else the reverse. If the slot was set from elsewhere meanwhile (on
    /// another thread, or by a closure that C called), nobody knows which one C took last, so all stay.
    /// What is dropped then is when the wrapper returns: C's result is not read yet.
    pub fn settle(self, took: bool, calls: &Calls) {
        if let Some(unwanted) = self.unwanted(took) {
            calls.drop_later(Gone::Owner(unwanted));
        }
    }

    /// What C has not, if that is known.
    pub(super) fn unwanted(mut self, took: bool) -> Option<Retained> {
        self.settled = true;
        let slot = self.slot;
        let old = self.old.take();
        let undisturbed = slot.open.load(Ordering::Acquire) == 1;
        let unwanted = if took {
            old
        } else {
            let old = give(old);
            match slot.held.compare_exchange(self.new, old, Ordering::AcqRel, Ordering::Acquire) {
                // What C did not take, and nobody set since.
                Ok(new) => adopt(new),
                Err(_) => {
                    slot.keep(adopt(old));
                    None
                }
            }
        };
        if undisturbed || !took {
            return unwanted;
        }
        slot.keep(unwanted);
        None
    }
}

impl Drop for Replaced<'_> {
    fn drop(&mut self) {
        // Unless it was settled, nobody knows which one C has, so both stay.
        self.slot.keep(self.old.take().filter(|_| !self.settled));
        self.slot.count(|open| if open & !MIXED == 1 { 0 } else { open - 1 });
    }
}

#[cfg(all(test, loom))]
mod models {
    use super::*;
    use loom::sync::atomic::AtomicBool;
    use loom::sync::{Arc, Mutex};
    use loom::thread;

    /// What C keeps: it knows whether it is dropped.
    struct Value(Arc<AtomicBool>);

    impl Drop for Value {
        fn drop(&mut self) {
            assert!(!self.0.swap(true, Ordering::AcqRel), "dropped twice");
        }
    }

    /// A C that locks: what it has, which it may look at whenever it is called.
    #[derive(Default)]
    struct Library(Mutex<Option<Arc<AtomicBool>>>);

    impl Library {
        /// Looks at what it has, and takes something else, if it does.
        fn set(&self, new: &Arc<AtomicBool>, takes: bool) {
            let mut has = self.0.lock().expect("nothing panics there");
            if let Some(dropped) = &*has {
                assert!(!dropped.load(Ordering::Acquire), "C had it");
            }
            if takes {
                *has = Some(Arc::clone(new));
            }
        }
    }

    /// A wrapper of that.
    fn set(slot: &Slot, library: &Library, takes: bool) -> Arc<AtomicBool> {
        let dropped = Arc::new(AtomicBool::new(false));
        let calls = Calls::new();
        let replaced = slot.begin(Some(Retained::new(Value(Arc::clone(&dropped))).0));
        library.set(&dropped, takes);
        replaced.settle(takes, &calls);
        dropped
    }

    /// Each thread sets the slot so often; of what is given C takes all but these.
    fn model(threads: [usize; 2], refused: &'static [(usize, usize)]) {
        let mut builder = loom::model::Builder::new();
        // All orders of three settings would take hours.
        builder.preemption_bound = (threads != [1, 1]).then_some(3);
        builder.check(move || {
            let shared = Arc::new((Slot::new(), Library::default()));
            let mut all = vec![set(&shared.0, &shared.1, true)];
            let each = |thread: usize, often: usize| {
                let shared = Arc::clone(&shared);
                move || -> Vec<_> {
                    let takes = |nth| !refused.contains(&(thread, nth));
                    (0..often).map(|nth| set(&shared.0, &shared.1, takes(nth))).collect()
                }
            };
            let other = thread::spawn(each(1, threads[1]));
            all.extend(each(0, threads[0])());
            all.extend(other.join().expect("it does not panic"));
            shared.1.set(&all[0], false);
            drop(shared);
            assert!(all.iter().all(|dropped| dropped.load(Ordering::Acquire)), "forgotten");
        });
    }

    #[test]
    fn two_threads_that_set_a_slot_drop_nothing_that_c_has() {
        model([1, 1], &[]);
    }

    #[test]
    fn the_same_if_c_refuses_one() {
        model([1, 1], &[(1, 0)]);
    }

    #[test]
    fn the_same_if_c_refuses_both() {
        model([1, 1], &[(0, 0), (1, 0)]);
    }

    #[test]
    fn the_same_if_one_sets_it_twice() {
        model([2, 1], &[]);
        model([2, 1], &[(0, 0)]);
        model([2, 1], &[(0, 1), (1, 0)]);
    }
}
