//! Atomics and cells: those of the standard library, or those of loom, which tries every order in which threads can
//! run.

#[cfg(not(all(test, loom)))]
mod real {
    pub(crate) use core::sync::atomic::{AtomicPtr, AtomicU32, AtomicUsize, Ordering, fence};

    #[cfg(not(target_has_atomic = "64"))]
    pub(crate) use core::sync::atomic::AtomicU32 as AtomicHead;
    /// What a head of the free list is kept in: an index, and a count against meeting the same index twice.
    #[cfg(target_has_atomic = "64")]
    pub(crate) use core::sync::atomic::AtomicU64 as AtomicHead;

    /// Memory whose owner another atomic names.
    pub(crate) struct Cell<T>(core::cell::UnsafeCell<T>);

    impl<T> Cell<T> {
        #[inline]
        pub(crate) const fn new(value: T) -> Self {
            Self(core::cell::UnsafeCell::new(value))
        }

        /// For reading only.
        #[inline]
        pub(crate) fn with<U>(&self, run: impl FnOnce(*const T) -> U) -> U {
            run(self.0.get())
        }

        /// For everything.
        #[inline]
        pub(crate) fn with_mut<U>(&self, run: impl FnOnce(*mut T) -> U) -> U {
            run(self.0.get())
        }
    }

    /// Called where somebody polls again until another thread has gone on.
    #[inline]
    pub(crate) fn another_thread_first() {}
}

#[cfg(all(test, loom))]
mod real {
    #[allow(clippy::unsafe_removed_from_name, reason = "its methods are not unsafe, what they give is")]
    pub(crate) use loom::cell::UnsafeCell as Cell;
    pub(crate) use loom::sync::atomic::AtomicU64 as AtomicHead;
    pub(crate) use loom::sync::atomic::{AtomicPtr, AtomicU32, AtomicUsize, Ordering, fence};
    pub(crate) use loom::thread::yield_now as another_thread_first;
}

pub(crate) use real::*;
