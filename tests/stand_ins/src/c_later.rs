//! What C would do in its own time: threads that write where they were told to, and then call back.

#![allow(unsafe_code, reason = "plays C")]

use crate::later::Request;
use core::ffi::{CStr, c_char, c_int, c_void};
use core::slice;
use std::sync::Mutex;
use std::thread;

type Done = unsafe extern "C" fn(*mut c_void, c_int);

/// What another thread is told.
struct Told<T>(T);
// SAFETY: C's pointers go where C likes.
unsafe impl<T> Send for Told<T> {}

impl<T> Told<T> {
    fn tell(self) -> T {
        self.0
    }
}

/// Calls back when `work` is done on another thread.
fn later<T: 'static>(told: T, done: Done, state: *mut c_void, work: unsafe fn(T) -> c_int) {
    let (told, state) = (Told(told), Told(state));
    thread::spawn(move || {
        // SAFETY: the wrapper keeps what was told until this calls back.
        unsafe { done(state.tell(), work(told.tell())) };
    });
}

static WAITING: Mutex<Vec<Told<(Done, *mut c_void)>>> = Mutex::new(Vec::new());

#[unsafe(export_name = "stand_in_fill_later")]
unsafe extern "C" fn fill_later(
    data: *mut u8,
    n: usize,
    mode: c_int,
    done: Done,
    state: *mut c_void,
) -> c_int {
    unsafe fn fill((data, n): (*mut u8, usize)) -> c_int {
        // SAFETY: the wrapper lends so many bytes until the end.
        unsafe { slice::from_raw_parts_mut(data, n) }.fill(7);
        0
    }
    match mode {
        // SAFETY: as above.
        0 => unsafe { fill((data, n)) },
        1 => {
            // SAFETY: as above.
            unsafe { done(state, fill((data, n))) };
            1
        }
        2 => {
            later((data, n), done, state, fill);
            1
        }
        3 => {
            WAITING.lock().expect("nobody panics").push(Told((done, state)));
            1
        }
        _ => -1,
    }
}

#[unsafe(export_name = "stand_in_forget")]
extern "C" fn forget(state: *mut c_void) -> c_int {
    let mut waiting = WAITING.lock().expect("nobody panics");
    let before = waiting.len();
    waiting.retain(|told| told.0.1 != state);
    c_int::from(waiting.len() != before)
}

#[unsafe(export_name = "stand_in_measure_later")]
unsafe extern "C" fn measure_later(
    name: *const NativeName,
    length: *mut usize,
    done: Done,
    state: *mut c_void,
) {
    unsafe fn measure((name, length): (*const NativeName, *mut usize)) -> c_int {
        // SAFETY: the wrapper lends a record with its text, and the room for a number, until the end.
        unsafe { length.write(CStr::from_ptr((*name).text).to_bytes().len() * usize::from((*name).times)) };
        0
    }
    later((name, length), done, state, measure);
}

#[unsafe(export_name = "stand_in_submit")]
unsafe extern "C" fn submit(request: *mut Request) {
    unsafe fn work(request: *mut Request) -> c_int {
        // SAFETY: the block stays where it is until the end, and what is named in it.
        unsafe {
            (*request).sum = slice::from_raw_parts((*request).data, (*request).len)
                .iter()
                .map(|&byte| i32::from(byte))
                .sum();
        }
        0
    }
    // SAFETY: the wrapper has filled it.
    if let (Some(done), state) = unsafe { ((*request).done, (*request).state) } {
        later(request, done, state, work);
    }
}

#[unsafe(export_name = "stand_in_sum_of")]
unsafe extern "C" fn sum_of(request: *const Request) -> c_int {
    // SAFETY: the wrapper's own block.
    unsafe { (*request).sum }
}

#[repr(C)]
struct NativeName {
    text: *const c_char,
    times: u8,
}
