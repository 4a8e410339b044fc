//! A function without state, for C that passes nothing back.
#![allow(unsafe_code, reason = "makes a value that has no bytes")]

use super::calls::Calls;
use super::erased::Erased;
use super::stop::{Errno, Stop, catch};
use crate::error::At;
use core::marker::PhantomData;
use core::ptr::NonNull;

/// A function or a closure that captures nothing, known by its type alone. Where there may be `NONE`, its type may be that
/// of a function's pointer, as `None` is written.
pub struct Item<F, const NONE: bool>(PhantomData<F>);

/// What is wrong with all others.
const CAPTURES: &str = "C passes nothing back to this callback, so that a closure cannot capture anything here: pass the name of a function";

impl<F: Copy, const NONE: bool> Item<F, NONE> {
    const IS_STATELESS: () = {
        let is_pointer = size_of::<F>() == size_of::<fn()>();
        assert!(size_of::<F>() == 0 || NONE && is_pointer, "{}", CAPTURES);
    };

    /// Takes a function, of which only the type is kept.
    ///
    /// # Panics
    ///
    /// If it is a pointer, which has something besides its type.
    #[inline(always)]
    #[track_caller]
    pub const fn new(_: F) -> Self {
        let () = Self::IS_STATELESS;
        assert!(size_of::<F>() == 0, "{}", CAPTURES);
        Self(PhantomData)
    }

    /// Calls the function by `body`, which converts for it; `fail` is what C gets if that cannot be, or ends otherwise.
    ///
    /// # Safety
    ///
    /// One of this type was made.
    #[inline(always)]
    pub unsafe fn call<N>(fail: N, _at: &'static At, body: impl FnOnce(F) -> Result<N, Stop<Erased>>) -> N {
        let () = Self::IS_STATELESS;
        // Of a pointer none was made, and nobody calls.
        if size_of::<F>() != 0 || Calls::has_stopped() {
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
