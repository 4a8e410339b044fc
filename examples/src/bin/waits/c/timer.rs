//! POSIX timers, declared: `timer_create` with a call on a thread, `timer_settime` and `timer_delete`.
//!
//! C has a timer as soon as `timer_create` returns, long before it calls back; so the operation owns it while it waits
//! (`own = always`), and deletes it however it ends. It runs once `timer_settime` says so, which `pending` calls. Cancelling
//! stops it; what C has sent off by then may still come, long after, and is refused (`silent`).

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::{c_int, c_long, c_void};
use core::mem::offset_of;
use core::time::Duration;
use std::io;

use libc::{clockid_t, time_t};
use pinvoke::{Blittable, Op, marshal};

use super::event::{SIGEV_THREAD, SigEvent};

/// `struct timespec`: seconds and nanoseconds.
#[derive(Debug, Clone, Copy, Blittable)]
#[repr(C)]
pub(crate) struct TimeSpec {
    pub(crate) tv_sec: time_t,
    pub(crate) tv_nsec: c_long,
}

/// `struct itimerspec`: when a timer calls, and how often from then on; never, if that is 0.
#[derive(Debug, Clone, Copy, Blittable)]
#[repr(C)]
pub(crate) struct TimerSpec {
    it_interval: TimeSpec,
    it_value: TimeSpec,
}

// Both have the layout that C has on this machine.
const _: () = {
    assert!(size_of::<TimeSpec>() == size_of::<libc::timespec>());
    assert!(offset_of!(TimeSpec, tv_nsec) == offset_of!(libc::timespec, tv_nsec));
    assert!(size_of::<TimerSpec>() == size_of::<libc::itimerspec>());
    assert!(offset_of!(TimerSpec, it_value) == offset_of!(libc::itimerspec, it_value));
};

impl From<Duration> for TimeSpec {
    /// What is longer than a timer can wait is as long as it can. A time of 0 would stop a timer.
    fn from(time: Duration) -> Self {
        let time = time.max(Duration::from_nanos(1));
        let seconds = time_t::try_from(time.as_secs()).unwrap_or(time_t::MAX);
        Self { tv_sec: seconds, tv_nsec: time.subsec_nanos().into() }
    }
}

/// errno, at once after a call that failed.
fn last_errno() -> c_int {
    io::Error::last_os_error().raw_os_error().unwrap_or(0)
}

#[marshal]
unsafe extern "C" {
    /// A timer of the process.
    #[marshal(free = timer_delete, send)]
    pub(crate) type Timer;

    /// Waits, and gives the timer that has run.
    #[marshal(pending = ret == 0 && timer_settime(*timer, 0, when, core::ptr::null_mut()) == 0, result = 1)]
    #[marshal(cancel = timer_settime(*timer, 0, never, core::ptr::null_mut()) == 0, silent)]
    #[marshal(ok = ret == 1, error = errno(last_errno()))]
    pub(crate) async fn timer_create(
        clock: clockid_t,
        #[marshal(control)] event: *mut SigEvent,
        #[marshal(field = event.sigev_notify, const = SIGEV_THREAD)] notify: c_int,
        #[marshal(field = event.sigev_notify_function, callback = complete)] done: Option<
            unsafe extern "C" fn(value: *mut c_void),
        >,
        #[marshal(field = event.sigev_value, user_data)] value: *mut c_void,
        #[marshal(retval, own = always)] timer: *mut *mut Timer,
        #[marshal(control = aside)] when: *mut TimerSpec,
        #[marshal(field = when.it_value)] time: TimeSpec,
        #[marshal(control = aside)] never: *mut TimerSpec,
    ) -> c_int;

    unsafe fn timer_settime(
        timer: *mut Timer,
        flags: c_int,
        new: *const TimerSpec,
        old: *mut TimerSpec,
    ) -> c_int;
    unsafe fn timer_delete(timer: *mut Timer) -> c_int;
}

/// Waits for so long.
pub(crate) fn sleep(time: Duration) -> Op<io::Result<Timer>> {
    timer_create(libc::CLOCK_MONOTONIC, time.into())
}
