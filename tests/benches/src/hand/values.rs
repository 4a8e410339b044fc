//! Single values, structs and statuses.

use super::raw;
use crate::ours::Counter;
use crate::{Code, Point};
use core::ffi::c_int;
use core::num::NonZero;
use core::sync::atomic::{AtomicBool, Ordering};
use pinvoke::Error;
use std::io;
use std::sync::Once;

#[inline]
pub fn norm(point: &Point) -> i32 {
    // SAFETY: C reads one `Point`, borrowed until the return.
    unsafe { raw::cost_norm(point) }
}

#[inline]
pub fn now() -> i64 {
    let mut ticks = 0;
    // SAFETY: C writes one `i64`, a local.
    unsafe { raw::cost_now(&raw mut ticks) };
    ticks
}

#[inline]
pub fn divide(a: c_int, b: c_int) -> (c_int, c_int) {
    let (mut quotient, mut remainder) = (0, 0);
    // SAFETY: C writes two integers, both locals.
    unsafe { raw::cost_divide(a, b, &raw mut quotient, &raw mut remainder) };
    (quotient, remainder)
}

#[inline]
pub fn add(a: Point, b: Point) -> Point {
    // SAFETY: values in, a value out; no memory is shared.
    unsafe { raw::cost_add(a, b) }
}

#[inline]
pub fn even(value: c_int, strict: bool) -> bool {
    // SAFETY: values in, a value out; no memory is shared.
    let even = unsafe { raw::cost_even(value, c_int::from(strict)) };
    even != 0
}

#[inline]
pub fn variant(value: bool) -> bool {
    // SAFETY: values in, a value out; no memory is shared.
    unsafe { raw::cost_variant(if value { -1 } else { 0 }) == -1 }
}

/// # Errors
///
/// None: `as = …` of most types may fail, and the signature does not depend on which.
#[inline]
pub fn next(id: Option<NonZero<u32>>) -> Result<Option<NonZero<u32>>, Error> {
    // SAFETY: values in, a value out; no memory is shared.
    Ok(NonZero::new(unsafe { raw::cost_next(id.map_or(0, NonZero::get)) }))
}

/// # Errors
///
/// C's status.
#[inline]
pub fn check(value: c_int) -> Result<(), Code> {
    // SAFETY: a value in, a value out; no memory is shared.
    let status = unsafe { raw::cost_check(value) };
    if status == 0 { Ok(()) } else { Err(Code::from(status)) }
}

/// # Errors
///
/// C's status.
#[inline]
pub fn report(value: c_int) -> Result<c_int, Code> {
    let mut status = 0;
    // SAFETY: C writes the status, a local, before it returns.
    let result = unsafe { raw::cost_report(value, &raw mut status) };
    if status <= 0 { Ok(result) } else { Err(Code::from(status)) }
}

/// # Errors
///
/// What errno says after the call.
#[inline]
pub fn open(value: c_int) -> io::Result<c_int> {
    // SAFETY: the address of this thread's errno is valid as long as the thread runs.
    unsafe { *errno() = 0 };
    // SAFETY: a value in, a value out; no memory is shared.
    let descriptor = unsafe { raw::cost_open(value) };
    // SAFETY: as above; read before anything else runs on this thread.
    let code = unsafe { *errno() };
    if descriptor >= 0 { Ok(descriptor) } else { Err(io::Error::from_raw_os_error(code)) }
}

unsafe extern "C" {
    #[cfg_attr(any(target_os = "macos", target_os = "ios", target_os = "freebsd"), link_name = "__error")]
    #[cfg_attr(
        any(target_os = "android", target_os = "netbsd", target_os = "openbsd"),
        link_name = "__errno"
    )]
    #[cfg_attr(target_os = "linux", link_name = "__errno_location")]
    fn errno() -> *mut c_int;
}

#[inline]
pub fn upper_linked(character: c_int) -> c_int {
    // SAFETY: a value in, a value out; no memory is shared.
    unsafe { raw::toupper(character) }
}

#[inline]
pub fn counter_get(of: &Counter) -> c_int {
    // SAFETY: the object is alive while its owner is borrowed; C reads it.
    unsafe { raw::cost_counter_get(of.as_raw().cast()) }
}

#[inline]
pub fn counter_add(of: &mut Counter, more: c_int) -> c_int {
    // SAFETY: the object is alive while its owner is borrowed, by nobody else; C changes it.
    unsafe { raw::cost_counter_add(of.as_raw().cast(), more) }
}

#[inline]
pub fn counter_once(value: c_int) -> c_int {
    // SAFETY: a value in; what comes out is the caller's, or NULL.
    let made = unsafe { raw::cost_counter_new(value) };
    if made.is_null() {
        return 0;
    }
    // SAFETY: made just now, and freed below.
    let value = unsafe { raw::cost_counter_get(made) };
    // SAFETY: made above, and not used again.
    unsafe { raw::cost_counter_free(made) };
    value
}

static STARTED: AtomicBool = AtomicBool::new(false);

#[inline]
pub fn upper_started(character: c_int) -> c_int {
    if !STARTED.load(Ordering::Acquire) {
        start();
    }
    upper_linked(character)
}

#[cold]
#[inline(never)]
fn start() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| STARTED.store(true, Ordering::Release));
}
