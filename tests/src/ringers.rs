//! `c/ringers.c`: objects that call what they keep while an operation starts.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;
use std::rc::Rc;
use std::thread::{self, ThreadId};

/// An error that is of one thread alone, and notes whether it is dropped there.
pub struct Local {
    /// Where it was made.
    thread: ThreadId,
    /// Lives as long.
    pub watch: Rc<()>,
}

impl Local {
    /// Of this thread.
    #[must_use]
    pub fn new(watch: Rc<()>) -> Self {
        Self { thread: thread::current().id(), watch }
    }
}

impl Drop for Local {
    fn drop(&mut self) {
        // Nobody could be told on C's thread: this ends the program.
        assert_eq!(self.thread, thread::current().id(), "dropped on another thread");
    }
}

impl From<pinvoke::Error> for Local {
    fn from(_: pinvoke::Error) -> Self {
        Self::new(Rc::default())
    }
}

impl From<c_int> for Local {
    fn from(_: c_int) -> Self {
        Self::new(Rc::default())
    }
}

#[marshal]
unsafe extern "C" {
    /// It keeps a hook.
    #[marshal(free = ringer_free, send)]
    pub type Ringer;
    unsafe fn ringer_free(it: *mut Ringer);
    /// One without.
    #[marshal(method = new, ret(own))]
    pub safe fn ringer_new() -> *mut Ringer;
    /// What it calls.
    #[marshal(method = hook, error = Local, fallible)]
    pub fn ringer_hook(
        it: *mut Ringer,
        #[marshal(callback, on = caller, retain = it.hook, fail = -1, ret(fallible))]
        hook: unsafe extern "C" fn(data: *mut c_void, value: c_int) -> c_int,
        data: *mut c_void,
    );
    /// Calls the hook, and ends later.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn ringer_ring(
        it: *mut Ringer,
        value: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;
}
