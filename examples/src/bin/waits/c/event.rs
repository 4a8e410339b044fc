//! How C tells that something has ended: on a thread of its own, with a value of ours.

#![allow(unsafe_code, reason = "the derive implements an unsafe trait")]

use core::ffi::{c_int, c_void};
use core::mem::offset_of;

use pinvoke::Blittable;

/// `struct sigevent`, as one that asks for a call.
#[derive(Clone, Copy, Blittable)]
#[repr(C)]
pub(crate) struct SigEvent {
    pub(super) sigev_value: *mut c_void,
    pub(super) sigev_signo: c_int,
    pub(super) sigev_notify: c_int,
    /// C passes a `union sigval`, which is passed as the pointer in it.
    pub(super) sigev_notify_function: Option<unsafe extern "C" fn(value: *mut c_void)>,
    pub(super) sigev_notify_attributes: *mut c_void,
    reserved: [usize; 4],
}

// It has the layout that C has on this machine.
const _: () = {
    assert!(size_of::<SigEvent>() == size_of::<libc::sigevent>());
    assert!(offset_of!(SigEvent, sigev_value) == offset_of!(libc::sigevent, sigev_value));
    assert!(offset_of!(SigEvent, sigev_signo) == offset_of!(libc::sigevent, sigev_signo));
    assert!(offset_of!(SigEvent, sigev_notify) == offset_of!(libc::sigevent, sigev_notify));
    // It is in a union there, with the number of a thread.
    assert!(
        offset_of!(SigEvent, sigev_notify_function) == offset_of!(libc::sigevent, sigev_notify_thread_id)
    );
};

/// What `sigev_notify` is for a call on a thread.
pub(super) const SIGEV_THREAD: c_int = 2;
