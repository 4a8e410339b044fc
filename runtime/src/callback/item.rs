//! A function without state, for C that passes nothing back.
#![allow(unsafe_code, reason = "makes a value that has no bytes")]

use super::calls::Calls;
use super::erased::Erased;
use super::stop::{Errno, Stop, catch};
use crate::error::At;
use core::marker::PhantomData;
use core::ptr::NonNull;

/// A function or a closure that captures nothing, known by its type alone.
pub struct Item<F>(PhantomData<F>);

impl<F: Copy> Item<F> {
    // Known when the type is: no trait tells a closure that captures from one that does not.
    const IS_STATELESS: () = assert!(
        size_of::<F>() == 0,
        "C passes nothing back to this callback, so that a closure cannot capture anything here: pass the name of a function"
    );

    /// Takes a function, of which only the type is kept.
    #[inline(always)]
    pub const fn new(_: F) -> Self {
        let () = Self::IS_STATELESS;
        Self(PhantomData)
    }

    /// Calls the function by `body`, which converts for it; `fail` is what C gets if that cannot be, or ends otherwise.
    ///
    /// # Safety
    ///
    /// An `Item<F>` was made.
    #[inline(always)]
    pub unsafe fn call<N>(fail: N, _at: &'static At, body: impl FnOnce(F) -> Result<N, Stop<Erased>>) -> N {
        let () = Self::IS_STATELESS;
        if Calls::has_stopped() {
            return fail;
        }
        let errno = Errno::save();
        // SAFETY: reading no bytes is possible from any aligned address. A value of the type was given to `new`, as the
        // caller promises, and it is `Copy`: this is one more of the same.
        let function = unsafe { NonNull::<F>::dangling().read() };
        let answer = match catch(|| body(function)) {
            Ok(Ok(answer)) => answer,
            Ok(Err(stop)) => {
                Calls::leave(stop);
                fail
            }
            Err(payload) => {
                Calls::panicked(payload);
                fail
            }
        };
        errno.restore();
        answer
    }
}
