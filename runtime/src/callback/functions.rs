//! C's struct of functions, which serve one object: filled once for each type of an object, and for how it is held.
#![allow(unsafe_code, reason = "finds objects through C's pointer")]

use super::concurrent::Concurrent;
use super::scoped::Scoped;
use super::stop::Stop;
use crate::error::At;
use core::ffi::c_void;

/// What holds an object that C calls.
pub trait Holder {
    /// The object.
    type Object;
    /// What its methods may fail with.
    type Error;
}

/// Holds an object that is called by one thread at a time, and not while it runs.
#[diagnostic::on_unimplemented(
    message = "one thread at a time calls the functions of this struct, and several call those that this parameter takes",
    label = "`on = several`, which what C keeps is without a word, is not said above the struct",
    note = "say `on = caller` here; or `on = several` above the struct, too, so that its methods take `&self`"
)]
pub trait Alone: Holder {
    /// Calls a method by `body`, which converts for it; `fail` is what C gets if that cannot be.
    ///
    /// # Safety
    ///
    /// `data` is what C got for a holder of this type, which it has not released.
    unsafe fn call<N>(
        data: *const c_void,
        fail: N,
        at: &'static At,
        body: impl FnOnce(&mut Self::Object) -> Result<N, Stop<Self::Error>>,
    ) -> N;
}

/// Holds an object that several threads call at once.
#[diagnostic::on_unimplemented(
    message = "several threads call the functions of this struct, and one at a time those that this parameter takes",
    label = "`on = several` is said above the struct, and not here",
    note = "say it here, too; or drop it above the struct, so that its methods may take `&mut self`"
)]
pub trait BySeveral: Holder {
    /// As of [`Alone`].
    ///
    /// # Safety
    ///
    /// As of [`Alone`].
    unsafe fn call<N>(
        data: *const c_void,
        fail: N,
        at: &'static At,
        body: impl FnOnce(&Self::Object) -> Result<N, Stop<Self::Error>>,
    ) -> N;
}

/// Holds an object whose methods may fail so.
#[diagnostic::on_unimplemented(
    message = "the functions of this struct fail with `{E}`, and this wrapper does not",
    label = "here the error must be `{E}`"
)]
pub trait FailsWith<E>: Holder {
    /// Why the object is not called again.
    fn stop(error: E, at: &'static At) -> Stop<Self::Error>;
}

impl<O, E> Holder for Scoped<&mut O, E> {
    type Object = O;
    type Error = E;
}

impl<O, E> Alone for Scoped<&mut O, E> {
    #[inline]
    unsafe fn call<N>(
        data: *const c_void,
        fail: N,
        at: &'static At,
        body: impl FnOnce(&mut O) -> Result<N, Stop<E>>,
    ) -> N {
        // SAFETY: C has the address of such a holder, which the wrapper keeps where it is until C has returned.
        let held = unsafe { &*data.cast::<Self>() };
        held.call(fail, at, |object| body(object))
    }
}

impl<O, E> FailsWith<E> for Scoped<&mut O, E> {
    #[inline]
    fn stop(error: E, _: &'static At) -> Stop<E> {
        Stop::Failed(error)
    }
}

impl<O, E> Holder for Concurrent<&O, E> {
    type Object = O;
    type Error = E;
}

impl<O, E: Send> BySeveral for Concurrent<&O, E> {
    #[inline]
    unsafe fn call<N>(
        data: *const c_void,
        fail: N,
        at: &'static At,
        body: impl FnOnce(&O) -> Result<N, Stop<E>>,
    ) -> N {
        // SAFETY: as of `Scoped`.
        let held = unsafe { &*data.cast::<Self>() };
        held.call(fail, at, |object| body(object))
    }
}

impl<O, E: Send> FailsWith<E> for Concurrent<&O, E> {
    #[inline]
    fn stop(error: E, _: &'static At) -> Stop<E> {
        Stop::Failed(error)
    }
}

/// C's struct of functions.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not C's struct of functions",
    label = "declare it so: `#[marshal(callback = Trait)] struct`, above its `#[repr(C)]`"
)]
pub trait Functions: Sized + 'static {
    /// Whether C finds the user data in it.
    const HOLDS_DATA: bool;

    /// Tells C the user data, if that is in the struct.
    fn set_data(&mut self, data: *mut c_void);
}

/// The struct, filled for objects that are held so.
///
/// # Safety
///
/// Each of its functions may be called with the address of an `H` that lives, as often as C likes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not C's struct of functions",
    label = "declare it so: `#[marshal(callback = Trait)] struct`, above its `#[repr(C)]`"
)]
pub unsafe trait Filled<H>: Functions {
    /// Without user data.
    const FUNCTIONS: &'static Self;
}

/// What C gets for this holder; it never changes, and so is one for all.
#[inline(always)]
pub const fn functions<T: Filled<H>, H>(_: &H) -> &'static T {
    T::FUNCTIONS
}

/// A copy for C, with its user data.
#[inline]
pub fn filled<T: Filled<H>, H>(_: &H, data: *mut c_void) -> T {
    // SAFETY: a static value, of which a copy is as good, since nothing ever drops the original.
    let mut copy = core::mem::ManuallyDrop::new(unsafe { core::ptr::read(T::FUNCTIONS) });
    copy.set_data(data);
    core::mem::ManuallyDrop::into_inner(copy)
}

/// C finds the user data by an argument.
pub const fn without_data<T: Functions>() {
    assert!(
        !T::HOLDS_DATA,
        "C finds the user data in this struct, so that no parameter takes it: drop `user_data` on one of them"
    );
}

/// C finds the user data in the struct.
pub const fn with_data<T: Functions>() {
    assert!(
        T::HOLDS_DATA,
        "by what does C get the object? Write `#[marshal(user_data)]` on the parameter, or on the member of this struct, that it hands back"
    );
}

#[cfg(feature = "alloc")]
pub use kept::keep_functions;

/// Objects that C keeps.
#[cfg(feature = "alloc")]
mod kept {
    use super::{Alone, BySeveral, FailsWith, Holder};
    use crate::callback::erased::Erased;
    use crate::callback::{Kept, KeptFn, KeptMut, Stop};
    use crate::error::At;
    use crate::retained::Retained;
    use core::ffi::c_void;

    impl<O> Holder for KeptMut<O> {
        type Object = O;
        type Error = Erased;
    }

    impl<O> Alone for KeptMut<O> {
        #[inline]
        unsafe fn call<N>(
            data: *const c_void,
            fail: N,
            at: &'static At,
            body: impl FnOnce(&mut O) -> Result<N, Stop<Erased>>,
        ) -> N {
            // SAFETY: the caller's promise.
            unsafe { Self::call(data.cast(), fail, at, body) }
        }
    }

    impl<O, E: 'static> FailsWith<E> for KeptMut<O> {
        #[inline]
        fn stop(error: E, at: &'static At) -> Stop<Erased> {
            Stop::failed(error, at)
        }
    }

    impl<O> Holder for KeptFn<O> {
        type Object = O;
        type Error = Erased;
    }

    impl<O> BySeveral for KeptFn<O> {
        #[inline]
        unsafe fn call<N>(
            data: *const c_void,
            fail: N,
            at: &'static At,
            body: impl FnOnce(&O) -> Result<N, Stop<Erased>>,
        ) -> N {
            // SAFETY: the caller's promise.
            unsafe { Self::call(data.cast(), fail, at, body) }
        }
    }

    impl<O, E: 'static> FailsWith<E> for KeptFn<O> {
        #[inline]
        fn stop(error: E, at: &'static At) -> Stop<Erased> {
            Stop::failed(error, at)
        }
    }

    /// Keeps a copy of the struct for as long as the object, and tells where it is.
    pub fn keep_functions<T: 'static>(kept: Kept, functions: T) -> (Kept, *mut T) {
        let (beside, place) = Retained::new(functions);
        (kept.beside(beside), place.as_ptr())
    }
}
