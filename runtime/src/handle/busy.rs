//! Handles that C is in the middle of while a closure runs: no wrapper takes one meanwhile. What is running is known to the
//! thread; what another thread does is what `send` and `sync` allow.
#![allow(unsafe_code, reason = "reaches the frames of closures under way through a pointer of the thread")]

use super::{Handle, Kept};
use crate::error::{At, Error, ErrorKind};

/// A type of handles, and what is part of them, where C asks closures to leave all of it alone.
#[derive(Debug)]
pub struct Family {
    name: &'static str,
    #[cfg(not(feature = "std"))]
    running: core::sync::atomic::AtomicUsize,
}

impl Family {
    /// Of handles of this name.
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            #[cfg(not(feature = "std"))]
            running: core::sync::atomic::AtomicUsize::new(0),
        }
    }
}

/// That what a type is part of is refused while some closures run.
#[track_caller]
pub const fn part_of(whole: Option<&'static Family>) {
    assert!(
        whole.is_some(),
        "this is never busy, and so nothing is busy with it: write `busy` where it is declared"
    );
}

/// Runs a closure that C calls in the middle of something: until it returns, this thread's wrappers refuse `H`, and all
/// that is part of one.
#[inline]
pub fn while_busy<H: Handle, T>(run: impl FnOnce() -> T) -> T {
    const {
        assert!(
            H::BUSY.is_some(),
            "wrappers of this type are never refused: write `busy` where it is declared"
        )
    };
    match H::BUSY {
        Some(family) => frames::during(family, run),
        None => run(),
    }
}

/// Whether such a closure runs.
#[inline(always)]
pub fn is_busy<H: Handle>() -> bool {
    H::BUSY.is_some_and(frames::runs)
}

/// Whether any such closure runs on this thread, whatever it leaves alone.
#[cfg(feature = "std")]
pub(crate) fn is_anything_busy() -> bool {
    frames::is_any()
}

/// What a wrapper says that is refused.
#[cold]
pub const fn busy<H: Handle>() -> ErrorKind {
    ErrorKind::Busy { of: H::NAME, with: family::<H>() }
}

const fn family<H: Handle>() -> &'static str {
    match H::BUSY {
        Some(family) => family.name,
        None => H::NAME,
    }
}

/// Whether C may be asked to free this object.
///
/// # Panics
///
/// If it may not, unless another panic goes on already.
#[inline(always)]
#[track_caller]
pub fn may_be_freed<H: Handle>() -> bool {
    !is_busy::<H>() || stays::<H>()
}

#[cold]
#[track_caller]
fn stays<H: Handle>() -> bool {
    #[cfg(feature = "std")]
    if std::thread::panicking() {
        return false;
    }
    panic!("{}; this `{}` cannot be freed now, and stays for ever", busy::<H>(), H::NAME)
}

/// That this object may be cloned, or go to C in a record.
///
/// # Panics
///
/// If it may not.
#[inline(always)]
#[track_caller]
pub fn not_busy<H: Handle>() {
    if is_busy::<H>() {
        panic!("{}; this `{}` cannot be used now", busy::<H>(), H::NAME)
    }
}

/// A `close` that gives the handle back, while C may not be asked to free it.
#[cold]
pub fn kept_busy<H: Handle, E: From<Error>>(handle: H, at: &'static At) -> Kept<H, E> {
    Kept::new(Some(handle), E::from(Error::new(busy::<H>(), at)))
}

/// A `close` that consumes the handle, while C may not be asked to free it: the object stays for ever.
#[cold]
pub fn gone_busy<H: Handle, E: From<Error>>(handle: H, at: &'static At) -> E {
    core::mem::forget(handle);
    E::from(Error::new(busy::<H>(), at))
}

/// A handle that was given to a wrapper which is refused, and that cannot be freed now: the object stays for ever.
#[cold]
pub fn stays_if_busy<H: Handle, T>(given: T) {
    if is_busy::<H>() {
        core::mem::forget(given);
    }
}

#[cfg(feature = "std")]
mod frames {
    use super::Family;
    use core::cell::Cell;
    use core::ptr;

    /// A closure under way.
    struct Running {
        family: &'static Family,
        /// The one that was the innermost before.
        outer: *const Running,
    }

    std::thread_local! {
        static INNERMOST: Cell<*const Running> = const { Cell::new(ptr::null()) };
    }

    /// Sets back what was the innermost, also where the closure panics.
    struct Left<'a>(&'a Running);

    impl Drop for Left<'_> {
        #[inline]
        fn drop(&mut self) {
            INNERMOST.set(self.0.outer);
        }
    }

    #[inline]
    pub(super) fn during<T>(family: &'static Family, run: impl FnOnce() -> T) -> T {
        let running = Running { family, outer: INNERMOST.get() };
        INNERMOST.set(&running);
        let _left = Left(&running);
        run()
    }

    pub(super) fn is_any() -> bool {
        !INNERMOST.get().is_null()
    }

    #[inline(always)]
    pub(super) fn runs(family: &'static Family) -> bool {
        let innermost = INNERMOST.get();
        !innermost.is_null() && is_among(family, innermost)
    }

    #[cold]
    fn is_among(family: &'static Family, innermost: *const Running) -> bool {
        let mut next = innermost;
        // SAFETY: each was set by `during` on this thread, in whose frame it is, and which sets the pointer back before it
        // returns or unwinds; frames end from the inside, so that the outer ones are there as well.
        while let Some(running) = unsafe { next.as_ref() } {
            if ptr::eq(running.family, family) {
                return true;
            }
            next = running.outer;
        }
        false
    }
}

/// Without threads of std's nobody knows who asks: it is refused to all.
#[cfg(not(feature = "std"))]
mod frames {
    use super::Family;
    use core::sync::atomic::Ordering;

    struct Left(&'static Family);

    impl Drop for Left {
        fn drop(&mut self) {
            self.0.running.fetch_sub(1, Ordering::Release);
        }
    }

    pub(super) fn during<T>(family: &'static Family, run: impl FnOnce() -> T) -> T {
        family.running.fetch_add(1, Ordering::Acquire);
        let _left = Left(family);
        run()
    }

    pub(super) fn runs(family: &'static Family) -> bool {
        family.running.load(Ordering::Acquire) != 0
    }
}
