//! `init = F`: a library that is initialised before its first call.

use crate::error::At;
use core::fmt::Debug;
use core::sync::atomic::{AtomicBool, Ordering};
use gate::Gate;

#[cfg(not(feature = "std"))]
#[path = "init/spinning.rs"]
mod gate;
#[cfg(feature = "std")]
#[path = "init/waiting.rs"]
mod gate;

/// Whether the library of a block is initialised, and who is about to do it.
///
/// A call that comes while another thread initialises waits for it. One that is made by the initialiser itself goes
/// through. What fails or panics is tried again by the next call.
#[derive(Debug)]
#[repr(C)] // the flag first, so that reading it needs no offset
pub struct Init {
    /// Stored with Release and read with Acquire: who sees it sees what the initialiser wrote.
    done: AtomicBool,
    gate: Gate,
}

impl Init {
    /// Not yet.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "a static is made of it")]
    pub const fn new() -> Self {
        Self { done: AtomicBool::new(false), gate: Gate::new() }
    }

    /// All that a call costs but the first: a load, a test and a branch.
    #[inline(always)]
    pub fn is_done(&self) -> bool {
        self.done.load(Ordering::Acquire)
    }

    /// Initialises, unless somebody has.
    ///
    /// # Errors
    ///
    /// Those of the initialiser.
    #[cold]
    #[inline(never)]
    pub fn attempt<O: Initialises<E>, E>(&self, init: impl FnOnce() -> O) -> Result<(), E> {
        self.run(|| init().into_error())
    }

    /// The same, for callers that have no way to return an error.
    ///
    /// # Panics
    ///
    /// If the initialiser fails.
    #[cold]
    #[inline(never)]
    #[track_caller]
    pub fn demand<O: Initialised>(&self, init: impl FnOnce() -> O, at: &'static At) {
        if let Err(error) = self.run(|| init().initialised()) {
            panic!("`{}`: its library cannot be initialised: {error:?}", at.function)
        }
    }

    fn run<E>(&self, init: impl FnOnce() -> Result<(), E>) -> Result<(), E> {
        // What fails or panics leaves it as it was.
        let Some(_inside) = self.gate.enter() else { return Ok(()) };
        if !self.is_done() {
            init()?;
            self.done.store(true, Ordering::Release);
        }
        Ok(())
    }
}

/// What an initialiser returns.
#[diagnostic::on_unimplemented(
    message = "nobody can tell from `{Self}` whether the library is initialised",
    label = "give this function an `ok = …`, so that it returns `Result`; or drop what it returns, `ret(ignore)`"
)]
pub trait Initialised {
    /// Why it failed.
    type Error: Debug;

    /// Whether it failed.
    ///
    /// # Errors
    ///
    /// If so.
    fn initialised(self) -> Result<(), Self::Error>;
}

/// The same, where the error becomes that of the call.
#[diagnostic::on_unimplemented(
    message = "`{Self}`, of which the library is initialised, makes no `{E}`, with which this call fails",
    label = "must return nothing, or a `Result` of which `{E}` can be made by `From`"
)]
pub trait Initialises<E> {
    /// Whether it failed.
    ///
    /// # Errors
    ///
    /// If so.
    fn into_error(self) -> Result<(), E>;
}

impl Initialised for () {
    type Error = core::convert::Infallible;

    fn initialised(self) -> Result<(), Self::Error> {
        Ok(())
    }
}

impl<T, F: Debug> Initialised for Result<T, F> {
    type Error = F;

    fn initialised(self) -> Result<(), F> {
        self.map(drop)
    }
}

impl<E> Initialises<E> for () {
    fn into_error(self) -> Result<(), E> {
        Ok(())
    }
}

impl<T, F, E: From<F>> Initialises<E> for Result<T, F> {
    fn into_error(self) -> Result<(), E> {
        self.map(drop).map_err(E::from)
    }
}
