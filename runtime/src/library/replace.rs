//! Stand-ins for functions, for the length of a scope.

use core::fmt;
use core::marker::PhantomData;
use core::ptr::{self, NonNull};
use core::sync::atomic::{AtomicPtr, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};
use std::vec::Vec;

use super::slot::Slot;

/// The stand-ins of this process, oldest first; all are of one thread.
static SCOPES: Mutex<Scopes> = Mutex::new(Scopes { owner: None, next: 0, layers: Vec::new() });
/// Told when the last layer goes.
static FREE: Condvar = Condvar::new();

struct Scopes {
    /// The thread of the layers; `None` exactly if there are none.
    owner: Option<ThreadId>,
    next: u64,
    layers: Vec<Layer>,
}

struct Layer {
    number: u64,
    slot: &'static Slot,
    /// What the slot held before, null if it was not bound. Atomic only because a plain pointer is not
    /// `Send`.
    below: AtomicPtr<()>,
}

/// A function is replaced until this is dropped: see [`Bound::replace`](super::Bound::replace).
#[must_use = "the function is replaced only until this is dropped"]
pub struct Replaced {
    number: u64,
    slot: &'static Slot,
    /// The lock on replacing belongs to the thread that took it.
    not_send: PhantomData<*mut ()>,
}

/// # Safety
///
/// `stand_in` is a function of the type that belongs to the slot, and may be called wherever the slot's own
/// may, until the process ends.
pub(super) unsafe fn begin(slot: &'static Slot, stand_in: NonNull<()>) -> Replaced {
    let this_thread = thread::current().id();
    let mut scopes = FREE
        .wait_while(lock(), |scopes| scopes.owner.is_some_and(|owner| owner != this_thread))
        .unwrap_or_else(PoisonError::into_inner);
    let number = scopes.next;
    // Room is made first, so that nothing can fail between the swap and its being recorded.
    scopes.layers.reserve(1);
    scopes.owner = Some(this_thread);
    scopes.next += 1;
    let below = slot.address.swap(stand_in.as_ptr(), Ordering::AcqRel);
    scopes.layers.push(Layer { number, slot, below: AtomicPtr::new(below) });
    Replaced { number, slot, not_send: PhantomData }
}

impl Drop for Replaced {
    /// Takes this layer out from wherever it lies: a later one of the same slot inherits what was below, and
    /// if there is none the slot does.
    fn drop(&mut self) {
        let mut scopes = lock();
        let Some(index) = scopes.layers.iter().position(|layer| layer.number == self.number) else {
            return;
        };
        let below = scopes.layers.remove(index).below.into_inner();
        match scopes.layers[index..].iter_mut().find(|layer| ptr::eq(layer.slot, self.slot)) {
            Some(above) => *above.below.get_mut() = below,
            None => self.slot.address.store(below, Ordering::Release),
        }
        if scopes.layers.is_empty() {
            scopes.owner = None;
            FREE.notify_one();
        }
    }
}

impl fmt::Debug for Replaced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Replaced").field("function", &self.slot.function()).finish_non_exhaustive()
    }
}

/// Nothing here can panic halfway, so a poisoned lock still guards a consistent state; and a scope that a
/// panic ends must be able to restore its function.
fn lock() -> MutexGuard<'static, Scopes> {
    SCOPES.lock().unwrap_or_else(PoisonError::into_inner)
}
