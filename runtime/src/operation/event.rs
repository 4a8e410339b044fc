//! What ends operations of one function, and how its result travels.
#![allow(unsafe_code, reason = "keeps results of all types in the same few words")]

use core::marker::PhantomData;
use core::mem::{MaybeUninit, align_of, size_of};
use core::sync::atomic::{AtomicUsize, Ordering};
use std::any::Any;
use std::boxed::Box;

use crate::error::At;

/// What a panic carries.
pub(super) type Payload = Box<dyn Any + Send>;

/// The callback of one function: what it brings is an `R`. An end is accepted only from the event that the operation
/// was started with.
pub struct Event<R> {
    kind: EventKind,
    result: PhantomData<fn(R) -> R>,
}

/// An event without its type. Its address says what it is the event of: there is only one at each, since a value that
/// changes cannot be merged with another.
pub(super) struct EventKind {
    at: &'static At,
    drop: unsafe fn(Words),
    refused: AtomicUsize,
    /// Whether operations have closures, which may run when the end comes.
    pub(super) has_closures: bool,
}

impl<R: Send + 'static> Event<R> {
    /// The event of a function.
    pub const fn new(at: &'static At) -> Self {
        Self::of(at, false)
    }

    /// The event of a function whose operations hold closures.
    pub const fn with_closures(at: &'static At) -> Self {
        Self::of(at, true)
    }

    const fn of(at: &'static At, has_closures: bool) -> Self {
        let kind = EventKind { at, drop: Words::drop::<R>, refused: AtomicUsize::new(0), has_closures };
        Self { kind, result: PhantomData }
    }

    /// How often C ended with it what it could not end.
    pub fn refused(&self) -> usize {
        self.kind.refused.load(Ordering::Relaxed)
    }

    /// The function.
    pub const fn at(&self) -> &'static At {
        self.kind.at
    }

    pub(super) fn kind(&'static self) -> &'static EventKind {
        &self.kind
    }
}

impl EventKind {
    pub(super) fn refuse(&self) {
        self.refused.fetch_add(1, Ordering::Relaxed);
    }
}

/// What the end of an operation brought.
pub(super) enum Brought {
    /// Nothing yet, or it was taken.
    Nothing,
    /// A result, of the type of the event.
    Result(Words),
    /// Copying the result out panicked.
    Panicked(Payload),
    /// No result: it was cancelled.
    Cancelled,
}

/// A value of any type: itself if it fits, else its box.
#[repr(C, align(8))]
pub(super) struct Words([MaybeUninit<u8>; 32]);

impl Words {
    const fn fits<R>() -> bool {
        size_of::<R>() <= size_of::<Self>() && align_of::<R>() <= align_of::<Self>()
    }

    #[inline]
    pub(super) fn new<R: 'static>(value: R) -> Self {
        let mut words = Self([MaybeUninit::uninit(); 32]);
        let place = words.0.as_mut_ptr();
        if Self::fits::<R>() {
            // SAFETY: `words` is a local as large and as aligned as an `R` needs, by `fits`.
            unsafe { place.cast::<R>().write(value) };
        } else {
            // SAFETY: `words` is a local larger than a pointer, and as aligned as one needs.
            unsafe { place.cast::<*mut R>().write(Box::into_raw(Box::new(value))) };
        }
        words
    }

    /// # Safety
    ///
    /// They were made of an `R`.
    #[inline]
    pub(super) unsafe fn take<R: 'static>(self) -> R {
        let place = self.0.as_ptr();
        if Self::fits::<R>() {
            // SAFETY: the caller promises that `new::<R>` wrote an `R` there, since it fits; `self` is consumed, so it is
            // read once.
            unsafe { place.cast::<R>().read() }
        } else {
            // SAFETY: the same of the pointer, which `new::<R>` got from a box that nobody else has.
            *unsafe { Box::from_raw(place.cast::<*mut R>().read()) }
        }
    }

    /// # Safety
    ///
    /// They were made of an `R`.
    unsafe fn drop<R: 'static>(self) {
        // SAFETY: the caller's promise is that of `take`.
        drop(unsafe { self.take::<R>() });
    }
}

impl Brought {
    /// Drops what was brought.
    ///
    /// # Safety
    ///
    /// The event is that of the operation, so a result is of its type. It may be dropped on this thread: results are
    /// `Send`.
    pub(super) unsafe fn drop(self, event: &EventKind) {
        if let Self::Result(words) = self {
            // SAFETY: `complete::<R>` makes the words of an `R` only if the operation is of its `Event<R>`, and the `drop`
            // of that is `Words::drop::<R>`.
            unsafe { (event.drop)(words) };
        }
    }
}
