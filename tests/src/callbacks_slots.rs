//! Closures in the slots of objects: `c/callbacks_slots.c`.

use crate::callbacks::Failure;
use core::ffi::c_void;
use pinvoke::marshal;

/// An error that is no [`Failure`].
#[derive(Debug)]
pub struct Other(pub pinvoke::Error);

impl From<i32> for Other {
    fn from(_: i32) -> Self {
        unreachable!("nothing fails by a status")
    }
}

impl From<pinvoke::Error> for Other {
    fn from(error: pinvoke::Error) -> Self {
        Self(error)
    }
}

#[marshal(ok = ret >= 0, error = Failure)]
unsafe extern "C" {
    type Observer = unsafe extern "C" fn(data: *mut c_void, value: i32) -> i32;

    /// Keeps what it calls.
    #[marshal(free = emitter_free)]
    pub type Emitter;

    #[marshal(plain)]
    unsafe fn emitter_free(of: *mut Emitter);

    /// Without one.
    #[marshal(plain, ret(own))]
    pub fn emitter_new() -> *mut Emitter;

    /// Sets one that may fail.
    pub fn emitter_on(
        of: *mut Emitter,
        #[marshal(callback, nullable, retain = of.observer, on = caller, fail = -1, ret(fallible))] f: Option<
            Observer,
        >,
        data: *mut c_void,
        fail: i32,
        at_once: i32,
    ) -> i32;

    /// Sets one, for the one that was there.
    #[link_name = "emitter_on"]
    pub fn emitter_exchange(
        of: &Emitter,
        #[marshal(callback, nullable, retain = of.observer, earlier, on = caller, fail = -1)] f: Option<
            Observer,
        >,
        data: *mut c_void,
        fail: i32,
        #[marshal(const = 0)] at_once: i32,
    ) -> i32;

    /// Calls it.
    #[link_name = "emitter_fire"]
    #[marshal(ret(value))]
    pub fn emitter_try_fire(of: &Emitter, value: i32) -> i32;

    /// The same, whatever it says.
    #[marshal(plain, ret(value))]
    pub fn emitter_fire(of: &Emitter, value: i32) -> i32;

    /// The same, of a wrapper with another error.
    #[link_name = "emitter_fire"]
    #[marshal(ret(value), error = Other)]
    pub fn emitter_other_fire(of: &Emitter, value: i32) -> i32;

    /// Calls it so often.
    #[marshal(ret(value))]
    pub fn emitter_fire_many(of: &Emitter, n: i32) -> i32;

    /// How often it was called.
    #[marshal(plain, ret(value))]
    pub fn emitter_calls(of: &Emitter) -> i32;
}

/// Closures that borrow.
#[marshal(ok = ret >= 0, error = Failure)]
unsafe extern "C" {
    type Listener = unsafe extern "C" fn(data: *mut c_void, value: i32) -> i32;

    /// Keeps what it calls, which may borrow.
    #[marshal(free = radio_free)]
    pub type Radio<'a>;

    #[link_name = "emitter_free"]
    #[marshal(plain)]
    unsafe fn radio_free(of: *mut Radio);

    /// Without one.
    #[link_name = "emitter_new"]
    #[marshal(plain, ret(own))]
    pub safe fn radio_new() -> *mut Radio<'a>;

    /// Sets one.
    #[link_name = "emitter_on"]
    pub fn radio_on(
        of: *mut Radio<'a>,
        #[marshal(callback, retain = of.listener + 'a, on = caller, fail = -1)] f: Option<Listener>,
        data: *mut c_void,
        fail: i32,
        at_once: i32,
    ) -> i32;

    /// Sets one through an object that others have.
    #[link_name = "emitter_on"]
    pub fn radio_on_shared(
        of: &Radio<'a>,
        #[marshal(callback, nullable, retain = of.listener + 'a, on = caller, fail = -1)] f: Option<Listener>,
        data: *mut c_void,
        #[marshal(const = 0)] fail: i32,
        #[marshal(const = 0)] at_once: i32,
    ) -> i32;

    /// Calls it.
    #[link_name = "emitter_fire"]
    #[marshal(plain, ret(value))]
    pub fn radio_fire(of: &Radio<'_>, value: i32) -> i32;

    /// One that has a listener from the start.
    #[marshal(plain, ret(own))]
    pub fn radio_tuned(
        #[marshal(callback, retain = 'a, on = caller, fail = -1)] f: Listener,
        data: *mut c_void,
    ) -> *mut Radio<'a>;
}

/// A block without closures, whose wrappers do not wait for what comes of any.
pub mod unseen {
    use pinvoke::marshal;

    #[marshal]
    unsafe extern "C" {
        #[marshal(handle)]
        type Emitter = super::Emitter;

        /// Calls what is kept.
        #[link_name = "emitter_fire"]
        #[marshal(ret(value))]
        pub fn emitter_fire_unseen(of: &Emitter, value: i32) -> i32;
    }
}

/// A block that takes no handle, and whose functions run what others gave C to keep: it says so by what it imports.
pub mod polled {
    use pinvoke::marshal;

    #[marshal]
    unsafe extern "C" {
        #[marshal(handle)]
        type Emitter = super::Emitter;

        /// Calls what the latest one of this thread keeps.
        #[marshal(ret(value))]
        pub safe fn emitters_poll(value: i32) -> i32;
    }
}
