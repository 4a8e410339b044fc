//! Closures that C keeps, and closures that other threads call: `c/callbacks_kept.c`.

use crate::callbacks::{Failure, Visitor};
use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    type Observer = unsafe extern "C" fn(value: i32, data: *mut c_void) -> i32;
    type Destructor = unsafe extern "C" fn(data: *mut c_void);

    /// Kept until replaced or cleared; C destroys it on failure too.
    #[marshal(ok = ret == 0)]
    pub fn kept_set(
        #[marshal(callback, nullable, retain = destroy, on = caller, fail = -1)] f: Option<Observer>,
        data: *mut c_void,
        #[marshal(destroy)] destroy: Option<Destructor>,
        fail: i32,
    ) -> i32;

    /// The same, for any thread.
    #[link_name = "kept_set"]
    #[marshal(ok = ret == 0)]
    pub fn kept_set_several(
        #[marshal(callback, retain = destroy, fail = -1)] f: Option<Observer>,
        data: *mut c_void,
        #[marshal(destroy)] destroy: Option<Destructor>,
        #[marshal(const = 0)] fail: i32,
    ) -> i32;

    /// The same; on failure it is the caller's.
    #[marshal(ok = ret == 0)]
    pub fn kept_set_ok(
        #[marshal(callback, retain = destroy, on = other, fail = -1)] f: Option<Observer>,
        data: *mut c_void,
        #[marshal(destroy = ok)] destroy: Option<Destructor>,
        fail: i32,
    ) -> i32;

    /// Destroys the observer.
    pub safe fn kept_clear();

    /// Calls the observer.
    pub safe fn kept_fire(value: i32) -> i32;

    /// The same, of a wrapper that fails.
    #[link_name = "kept_fire"]
    #[marshal(ok = ret >= 0, error = Failure)]
    pub fn kept_try_fire(value: i32) -> i32;

    /// How often this thread called a destructor.
    pub safe fn kept_destroyed() -> i32;

    /// For ever.
    #[marshal(ok = ret == 0)]
    pub fn kept_hook(
        #[marshal(callback, retain = 'static, fail = -1)] f: Option<Observer>,
        data: *mut c_void,
        fail: i32,
    ) -> i32;

    /// Calls the hook.
    pub safe fn kept_run_hook(value: i32) -> i32;

    /// A function without state, for ever.
    pub fn kept_plain(#[marshal(callback, retain = 'static, fail = -1)] f: unsafe extern "C" fn(i32) -> i32);

    /// Calls that function.
    #[marshal(ret(value))]
    pub fn kept_run_plain(value: i32) -> i32;

    /// Called once: now, later, or not at all.
    #[marshal(ok = ret == 0)]
    pub fn kept_once(
        #[marshal(callback, once, fail = -1)] f: Option<Observer>,
        data: *mut c_void,
        when: i32,
    ) -> i32;

    /// Calls what was left for later.
    pub safe fn kept_run_once(value: i32) -> i32;

    /// An object with two methods.
    pub fn kept_visitor(
        #[marshal(callback = Visitor::start, retain = destroy, on = caller)] start: unsafe extern "C" fn(
            *mut c_void,
            i32,
        ),
        #[marshal(callback = Visitor::end, retain = destroy, on = caller, fail = -1000)]
        end: unsafe extern "C" fn(*mut c_void) -> i32,
        visitor: *mut c_void,
        #[marshal(destroy)] destroy: Option<Destructor>,
    );

    /// Destroys the object.
    pub safe fn kept_visitor_clear();

    /// Calls both.
    pub safe fn kept_visit(value: i32) -> i32;

    /// On several threads at once.
    pub fn kept_on_threads(
        threads: i32,
        n: i32,
        #[marshal(callback, on = several, fail = 0)] f: Option<Observer>,
        data: *mut c_void,
    ) -> i32;

    /// On another thread.
    pub fn kept_on_thread(
        n: i32,
        #[marshal(callback, on = other, fail = 0)] f: Option<Observer>,
        data: *mut c_void,
    ) -> i32;

    /// On another thread, with an error of the closure's own.
    #[link_name = "kept_on_thread"]
    #[marshal(error = Failure, fallible)]
    pub fn kept_try_on_thread(
        n: i32,
        #[marshal(callback, on = other, fail = 0, ret(fallible))] f: Option<Observer>,
        data: *mut c_void,
    ) -> i32;
}
