//! A closure for one call: caught, noted, and gone on with behind C; not entered twice.

use super::raw;
use core::cell::{Cell, UnsafeCell};
use core::ffi::{c_int, c_void};
use std::any::Any;
use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

const IDLE: u8 = 0;
const RUNNING: u8 = 1;
const ENDED: u8 = 2;

/// Why the closure is not called again.
enum Stop {
    Panicked(Box<dyn Any + Send>),
    Reentered,
}

struct Held<F> {
    closure: UnsafeCell<F>,
    state: Cell<u8>,
    stop: ManuallyDrop<Cell<Option<Stop>>>,
}

impl<F> Drop for Held<F> {
    fn drop(&mut self) {
        if self.state.get() != IDLE {
            forget_why(&self.stop);
        }
    }
}

unsafe extern "C" fn visit<F: FnMut(c_int) -> c_int>(data: *mut c_void, item: c_int) -> c_int {
    // SAFETY: `each` passes its own record with this function, and C passes it on.
    let held = unsafe { &*data.cast::<Held<F>>() };
    if held.state.get() != IDLE {
        return refused(&held.state, &held.stop);
    }
    held.state.set(RUNNING);
    // SAFETY: it was idle, and is not now, so that nobody else reaches the closure.
    let closure = unsafe { &mut *held.closure.get() };
    match catch_unwind(AssertUnwindSafe(|| closure(item))) {
        Ok(answer) => {
            held.state.set(held.state.get() & ENDED);
            answer
        }
        Err(payload) => {
            held.state.set(ENDED);
            held.stop.set(Some(Stop::Panicked(payload)));
            1
        }
    }
}

#[cold]
#[inline(never)]
fn forget_why(stop: &Cell<Option<Stop>>) {
    drop(stop.take());
}

#[cold]
fn refused(state: &Cell<u8>, stop: &Cell<Option<Stop>>) -> c_int {
    if state.get() == RUNNING {
        state.set(ENDED);
        stop.set(Some(Stop::Reentered));
    }
    1
}

#[inline]
fn each<F: FnMut(c_int) -> c_int>(count: c_int, closure: F) -> c_int {
    let held = Held {
        closure: UnsafeCell::new(closure),
        state: Cell::new(IDLE),
        stop: ManuallyDrop::new(Cell::new(None)),
    };
    // SAFETY: C calls back during this call, with the record, which is there until the end of it.
    let ret = unsafe { raw::cost_each(count, visit::<F>, (&raw const held).cast_mut().cast()) };
    if held.state.get() != IDLE {
        if let Some(stop) = held.stop.take() {
            go_on(stop);
        }
    }
    ret
}

#[cold]
fn go_on(stop: Stop) -> ! {
    match stop {
        Stop::Panicked(payload) => resume_unwind(payload),
        Stop::Reentered => panic!("C called the closure while it was running"),
    }
}

#[inline]
pub fn each_sum(count: c_int) -> c_int {
    let mut sum = 0;
    each(count, |item| {
        sum += item;
        0
    });
    sum
}
