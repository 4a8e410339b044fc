//! Why a closure is not called again, and how a panic of it waits for C to return.

use super::erased::Erased;
use crate::error::{At, Error, ErrorKind};
use core::convert::Infallible;

/// What a panic carries.
#[cfg(feature = "std")]
pub(super) type Payload = std::boxed::Box<dyn core::any::Any + Send>;
/// Without `std` nobody can catch one: it ends the program where it would leave the trampoline.
#[cfg(not(feature = "std"))]
pub(super) type Payload = core::convert::Infallible;

/// Why a closure is not called again during this call.
#[derive(Debug)]
pub enum Stop<E> {
    /// It panicked.
    Panicked(Panicked),
    /// C called it while it was running.
    Reentered(&'static At),
    /// C gave it what it cannot have, or it returned what C cannot have.
    Refused(Error),
    /// It returned this error.
    Failed(E),
}

/// A payload that only this module opens.
#[derive(Debug)]
pub struct Panicked(Payload);

impl<E> Stop<E> {
    /// What C gave could not be converted, or what the closure returned.
    #[cold]
    #[inline(never)]
    pub fn refused(kind: ErrorKind, at: &'static At) -> Self {
        Self::Refused(Error::new(kind, at))
    }

    pub(super) fn panicked(payload: Payload) -> Self {
        Self::Panicked(Panicked(payload))
    }

    /// Resumes the panic, or makes one of what no `Result` can tell; else the error.
    #[cold]
    #[track_caller]
    pub(crate) fn into_error(self) -> E
    where
        E: From<Error>,
    {
        match self {
            Self::Panicked(panicked) => panicked.resume(),
            Self::Reentered(at) => reentered(at),
            Self::Refused(error) => E::from(error),
            Self::Failed(error) => error,
        }
    }
}

impl Stop<Erased> {
    /// An error of the closure's own, or what is the same for all.
    pub(super) fn known(self) -> Result<Erased, Stop<Infallible>> {
        match self {
            Self::Panicked(panicked) => Err(Stop::Panicked(panicked)),
            Self::Reentered(at) => Err(Stop::Reentered(at)),
            Self::Refused(error) => Err(Stop::Refused(error)),
            Self::Failed(error) => Ok(error),
        }
    }
}

#[cfg(feature = "std")]
impl Stop<Erased> {
    /// The same for other threads.
    #[cold]
    pub(super) fn without_its_error(self) -> Self {
        match self {
            Self::Failed(error) => Self::Failed(error.dropped()),
            other => other,
        }
    }
}

impl Stop<Infallible> {
    /// The same, where a wrapper fails with errors of its own.
    pub(crate) fn failing_with<E>(self) -> Stop<E> {
        match self {
            Self::Panicked(panicked) => Stop::Panicked(panicked),
            Self::Reentered(at) => Stop::Reentered(at),
            Self::Refused(error) => Stop::Refused(error),
            Self::Failed(never) => match never {},
        }
    }

    /// Panics, in any case.
    #[cold]
    #[track_caller]
    pub(super) fn into_panic(self) -> ! {
        match self {
            Self::Panicked(panicked) => panicked.resume(),
            Self::Reentered(at) => reentered(at),
            Self::Refused(error) => panic!("{error}"),
            Self::Failed(never) => match never {},
        }
    }
}

impl Panicked {
    pub(super) fn resume(self) -> ! {
        #[cfg(feature = "std")]
        std::panic::resume_unwind(self.0);
        #[cfg(not(feature = "std"))]
        match self.0 {}
    }
}

#[cold]
#[track_caller]
fn reentered(at: &'static At) -> ! {
    panic!("`{}`, `{}`: C called the closure while it was running", at.function, at.parameter)
}

/// Runs what must not unwind into C.
#[inline(always)]
pub(super) fn catch<T>(run: impl FnOnce() -> T) -> Result<T, Payload> {
    // Nobody sees what the panic left half done: the closure is not called again, and its panic goes on in the
    // wrapper, as if C were not between them.
    #[cfg(feature = "std")]
    return std::panic::catch_unwind(core::panic::AssertUnwindSafe(run));
    #[cfg(not(feature = "std"))]
    return Ok(run());
}

/// Drops what may panic when it is dropped, and has no one left to tell.
pub(super) fn drop_quietly<T>(value: T) {
    if let Err(payload) = catch(move || drop(value)) {
        // It may panic again when it is dropped.
        let _ = core::mem::ManuallyDrop::new(payload);
    }
}

/// Goes on with a panic, unless another goes on already: two at once would end the program.
#[cfg(feature = "alloc")]
#[cold]
pub(super) fn resume_unless_panicking(payload: Payload) {
    #[cfg(feature = "std")]
    if std::thread::panicking() {
        drop_quietly(payload);
    } else {
        std::panic::resume_unwind(payload);
    }
    #[cfg(not(feature = "std"))]
    match payload {}
}

/// Keeps C's errno as it is around Rust code.
pub(super) struct Errno(#[cfg(feature = "std")] core::ffi::c_int);

impl Errno {
    #[inline(always)]
    pub(super) fn save() -> Self {
        Self(
            #[cfg(feature = "std")]
            crate::errno::get(),
        )
    }

    #[inline(always)]
    pub(super) fn restore(self) {
        #[cfg(feature = "std")]
        crate::errno::set(self.0);
    }
}
