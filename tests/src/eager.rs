//! Libraries that destroy first and forget afterwards: `c/eager.c`.

use core::ffi::{c_char, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    type Observer = unsafe extern "C" fn(value: i32, data: *mut c_void) -> i32;
    type Destructor = unsafe extern "C" fn(data: *mut c_void);

    /// Kept until replaced or cleared.
    pub fn eager_set(
        #[marshal(callback, retain = destroy, on = caller, fail = -1)] f: Option<Observer>,
        data: *mut c_void,
        #[marshal(destroy)] destroy: Option<Destructor>,
    );
    /// Destroys the observer.
    pub safe fn eager_clear();
    /// The same, on a thread of C's.
    pub safe fn eager_clear_elsewhere() -> i32;
    /// Calls the observer.
    pub safe fn eager_fire(value: i32) -> i32;
    /// How often C has called destructors.
    pub safe fn eager_destroyed() -> i32;
    /// Destroys at once, and says why.
    #[marshal(ret(cstr, copy))]
    pub fn eager_refuse(
        #[marshal(callback, retain = destroy, on = caller, fail = -1)] f: Option<Observer>,
        data: *mut c_void,
        #[marshal(destroy)] destroy: Option<Destructor>,
    ) -> *const c_char;
    /// Says something else.
    pub safe fn eager_say(c: i32);
    /// Kept until called.
    pub fn eager_once(#[marshal(callback, once, fail = -1)] f: Option<Observer>, data: *mut c_void);
    /// Calls that.
    pub safe fn eager_run_once(value: i32) -> i32;
    /// Kept until replaced.
    pub fn eager_keep(
        #[marshal(len = n, retain = destroy)] bytes: *const u8,
        n: usize,
        #[marshal(destroy)] destroy: Option<Destructor>,
    );
    /// The first byte of it.
    pub safe fn eager_first() -> i32;
}

/// A block in which nothing is kept, so that no wrapper of it waits for anything.
pub mod unaware {
    #[pinvoke::marshal]
    unsafe extern "C" {
        /// Destroys the observer.
        #[link_name = "eager_clear"]
        pub safe fn eager_clear_unaware();
    }
}

#[marshal]
unsafe extern "C" {
    /// One object of this thread.
    #[marshal(free = named_free, shared)]
    pub type Named;
    unsafe fn named_free(of: *mut Named);
    /// The object.
    #[marshal(method = new, error = errno, ret(own))]
    pub safe fn named_new() -> *mut Named;
    /// Its name, and what C says to that.
    #[marshal(method = set, ret(cstr, copy))]
    pub fn named_set(of: *mut Named, #[marshal(cstr, retain = of.name)] name: *const c_char)
    -> *const c_char;
    /// Whether the last call failed; that is told once.
    safe fn named_failed() -> i32;
    /// Its name, if C takes that.
    #[marshal(method = try_set, ok = named_failed() == 0)]
    pub fn named_try(of: *mut Named, #[marshal(cstr, retain = of.name)] name: *const c_char, fails: i32);
    /// The first byte of it.
    #[marshal(method = first)]
    pub safe fn named_first(of: *const Named) -> i32;
}

#[marshal]
unsafe extern "C" {
    /// One object of this thread, with one user data.
    #[marshal(free = heir_free, user_data = heir_data)]
    pub type Heir;
    unsafe fn heir_free(of: *mut Heir);
    unsafe fn heir_data(of: *mut Heir, data: *mut c_void);
    /// The object.
    #[marshal(method = new, error = errno, ret(own))]
    pub safe fn heir_new() -> *mut Heir;
    /// Another closure, and what the last one says to that.
    #[marshal(method = on, ret(value))]
    pub fn heir_on(
        of: *mut Heir,
        #[marshal(callback, on = caller, fail = -7, retain = of.closure)] f: unsafe extern "C" fn(
            *mut c_void,
            value: i32,
        )
            -> i32,
    ) -> i32;
    /// What it says.
    #[marshal(method = ask, ret(value))]
    pub safe fn heir_ask(of: *const Heir, value: i32) -> i32;
}

/// C's type of an entry.
#[repr(C)]
pub struct Listed {
    value: i32,
    next: *mut Self,
}

/// Says whether a call succeeded, unless it cannot.
fn says(answer: i32) -> bool {
    assert!(answer >= 0, "no such answer");
    answer == 0
}

#[marshal(ok = says(ret))]
unsafe extern "C" {
    /// An entry in a list of C's, from its init to its end.
    #[marshal(state = Listed, free = entry_end)]
    pub type Entry;
    #[marshal(plain)]
    unsafe fn entry_end(of: *mut Entry);
    /// A new one; C's answer is this one.
    #[marshal(method = new)]
    pub fn entry_init(#[marshal(retval, own)] of: *mut Entry, value: i32, answer: i32) -> i32;
    /// What the last one has that is in the list.
    #[marshal(plain)]
    pub safe fn entry_last() -> i32;
}

#[marshal]
unsafe extern "C" {
    /// The bell of this thread, which may refuse to be freed.
    #[marshal(free = bell_free, close = kept)]
    pub type Bell;
    #[marshal(ok = ret == 0)]
    unsafe fn bell_free(of: *mut Bell) -> i32;
    /// It.
    #[marshal(method = new, error = errno, ret(own))]
    pub safe fn bell_new() -> *mut Bell;
    /// What it does when it rings.
    #[marshal(method = on)]
    pub fn bell_on(
        of: *mut Bell,
        #[marshal(callback, on = caller, fail = -1, retain = of.ring)] f: unsafe extern "C" fn(
            *mut c_void,
        )
            -> i32,
        data: *mut c_void,
    );
    /// Whether it can be freed.
    #[marshal(method = swing)]
    pub safe fn bell_swing(of: *mut Bell, swings: i32);
    /// Rings.
    pub safe fn bell_ring() -> i32;
}
