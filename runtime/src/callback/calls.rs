//! The wrappers under way on a thread, for panics of functions and of kept closures, which have no place in a frame: the
//! panic waits in the innermost wrapper, and goes on there. Without one, the program ends. What C lets go of meanwhile
//! waits there too, and is dropped when the wrapper returns.
#![allow(unsafe_code, reason = "reaches the frame of a wrapper through a pointer of the thread")]

use super::erased::Erased;
#[cfg(feature = "alloc")]
use super::later::{Gone, Later};
#[cfg(feature = "alloc")]
use super::stop::{Errno, catch};
use super::stop::{Payload, Stop, drop_quietly};
use crate::error::Error;
use core::cell::Cell;
use core::convert::Infallible;
use core::marker::PhantomData;
#[cfg(feature = "std")]
use core::ptr::null;

/// One wrapper under way.
pub struct Calls {
    /// Whether something waits.
    stopped: Cell<bool>,
    stop: Cell<Option<Stop<Erased>>>,
    #[cfg(feature = "alloc")]
    later: Later,
    /// The wrapper that was the innermost before.
    #[cfg(feature = "std")]
    outer: Cell<*const Calls>,
}

#[cfg(feature = "std")]
std::thread_local! {
    static INNERMOST: Cell<*const Calls> = const { Cell::new(null()) };
}

/// While it lives, the wrapper is the innermost of its thread.
pub struct Entered<'a> {
    calls: &'a Calls,
    /// It belongs to its thread.
    here: PhantomData<*const ()>,
}

impl Calls {
    /// A wrapper that has not called yet.
    #[inline(always)]
    pub const fn new() -> Self {
        Self {
            stopped: Cell::new(false),
            stop: Cell::new(None),
            #[cfg(feature = "alloc")]
            later: Later::new(),
            #[cfg(feature = "std")]
            outer: Cell::new(null()),
        }
    }

    /// Makes this wrapper the innermost.
    ///
    /// # Safety
    ///
    /// What is returned is dropped before any of those that were made earlier on this thread, and is not forgotten.
    #[inline(always)]
    pub unsafe fn enter(&self) -> Entered<'_> {
        #[cfg(feature = "std")]
        self.outer.set(INNERMOST.replace(self));
        Entered { calls: self, here: PhantomData }
    }

    /// Goes on with the panic that waits here. An error does not come out: C got what it was to get instead of an
    /// answer, and has answered itself.
    #[inline(always)]
    #[track_caller]
    pub fn resume(&self) {
        if self.stopped.get() {
            if let Some(Err(stop)) = self.stop.take().map(Stop::known) {
                stop.into_panic()
            }
        }
    }

    /// The same, of a wrapper that returns `Result`: what is no panic is its error.
    #[inline(always)]
    #[track_caller]
    pub fn error<E: From<Error>>(&self) -> Option<E> {
        if self.stopped.get() { self.waiting().and_then(Result::err) } else { None }
    }

    /// The same, where closures that C keeps have errors of their own.
    #[inline(always)]
    #[track_caller]
    pub fn failed<E: From<Error> + 'static>(&self) -> Option<E> {
        if !self.stopped.get() {
            return None;
        }
        self.waiting().map(|waiting| waiting.map_or_else(|error| error, Erased::into_error))
    }

    #[cold]
    #[track_caller]
    fn waiting<E: From<Error>>(&self) -> Option<Result<Erased, E>> {
        let known = self.stop.take()?.known();
        Some(known.map_err(|stop| stop.failing_with().into_error()))
    }

    /// From here on another thread may read, or drop, what waits here. What C has let go of may be of this one alone, and is
    /// dropped. An error of a closure's own may be of this one alone:
    /// what is left of it is that there was one.
    #[cfg(feature = "std")]
    #[inline(always)]
    pub fn detach(&self) {
        if let Some(payload) = self.later.release() {
            self.wait(Stop::panicked(payload));
        }
        if self.stopped.get() {
            self.stop.set(self.stop.take().map(Stop::without_its_error));
        }
    }

    /// Whether a panic waits in the innermost wrapper, so that nothing of it is called any more.
    #[inline(always)]
    pub(super) fn has_stopped() -> bool {
        Self::innermost(|calls| calls.stopped.get()).unwrap_or(false)
    }

    /// Leaves why something stopped with the innermost wrapper; the first reason counts.
    #[cold]
    pub(super) fn leave(stop: Stop<Erased>) {
        let mut stop = Some(stop);
        let left = Self::innermost(|calls| stop.take().map(|stop| calls.wait(stop)));
        if left.is_none() {
            // C got what it was to get, and that is all who called it can hear.
            let Some(Err(stop)) = stop.take().map(Stop::known) else { return };
            nobody_is_left_to_panic_in(stop);
        }
    }

    /// The first reason counts.
    fn wait(&self, stop: Stop<Erased>) {
        match self.stop.take() {
            Some(first) => {
                self.stop.set(Some(first));
                drop_quietly(stop);
            }
            None => {
                self.stopped.set(true);
                self.stop.set(Some(stop));
            }
        }
    }

    pub(super) fn panicked(payload: Payload) {
        Self::leave(Stop::panicked(payload));
    }

    /// Drops this when the wrapper returns: what it drops may run, and C is not asked meanwhile.
    #[cfg(feature = "alloc")]
    pub(crate) fn drop_later(&self, gone: Gone) {
        self.later.push(gone);
    }

    /// Drops what C lets go of: when the innermost wrapper returns, so that C is done with whatever it does; at once where
    /// there is none, as on a thread of C's.
    #[cfg(feature = "alloc")]
    pub(crate) fn let_go(gone: Gone) {
        let mut gone = Some(gone);
        Self::innermost(|calls| gone.take().map(|gone| calls.later.push(gone)));
        let Some(gone) = gone else { return };
        let errno = Errno::save();
        if let Err(payload) = catch(|| drop(gone)) {
            Self::panicked(payload);
        }
        errno.restore();
    }

    #[cfg(feature = "std")]
    #[inline(always)]
    fn innermost<T>(ask: impl FnOnce(&Self) -> T) -> Option<T> {
        let innermost = INNERMOST.try_with(Cell::get).unwrap_or(null());
        // SAFETY: by the promise to `enter` the pointer is set back before the wrapper's frame is gone, so that what it
        // points at is alive; it is of this thread.
        unsafe { innermost.as_ref() }.map(ask)
    }

    #[cfg(not(feature = "std"))]
    #[inline(always)]
    fn innermost<T>(_: impl FnOnce(&Self) -> T) -> Option<T> {
        None
    }
}

impl Default for Calls {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Entered<'_> {
    #[inline(always)]
    fn drop(&mut self) {
        #[cfg(feature = "std")]
        INNERMOST.set(self.calls.outer.get());
        #[cfg(not(feature = "std"))]
        let _ = self.calls;
    }
}

/// C called from where no wrapper waits: the panic has nowhere to go on.
#[cold]
fn nobody_is_left_to_panic_in(stop: Stop<Infallible>) -> ! {
    let _ = core::mem::ManuallyDrop::new(stop);
    #[cfg(feature = "std")]
    {
        std::eprintln!("a callback of C's panicked where no Rust function waits for C; the program ends");
        std::process::abort()
    }
    // A panic that would unwind out of the trampoline ends the program.
    #[cfg(not(feature = "std"))]
    panic!("a callback of C's was stopped where no Rust function waits for C")
}
