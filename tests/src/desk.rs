//! What runs behind closures that leave an object alone, and operations of it: `c/press.c`.

use core::ffi::c_void;
use pinvoke::{Marshal, marshal};
use std::cell::RefCell;

/// An answer that uses a plate when it is dropped.
#[derive(Marshal, Debug)]
#[repr(i32)]
pub enum Verdict {
    /// It may go on.
    Good = 1,
}

thread_local! {
    /// The one that is used.
    pub static USED: RefCell<Option<Plate>> = const { RefCell::new(None) };
}

impl Drop for Verdict {
    fn drop(&mut self) {
        USED.with_borrow(|used| used.as_ref().map(plate_printed));
    }
}

#[marshal]
unsafe extern "C" {
    type Watcher = unsafe extern "C" fn(data: *mut c_void, sheet: i32) -> i32;

    /// A press.
    #[marshal(free = press_free, busy, send, sync, shared)]
    pub type Plate;
    /// No part of it.
    #[marshal(free = desk_free, shared)]
    pub type Desk;

    unsafe fn press_free(of: *mut Plate) -> i32;
    unsafe fn desk_free(of: *mut Desk);
    /// One.
    #[link_name = "press_new"]
    #[marshal(ret(own))]
    pub fn plate_new() -> *mut Plate;
    /// One.
    #[marshal(ret(own))]
    pub fn desk_new() -> *mut Desk;
    /// How many it printed.
    #[link_name = "press_printed"]
    pub safe fn plate_printed(of: *const Plate) -> i32;
    /// Takes it apart.
    #[link_name = "press_scrap"]
    #[marshal(ok = ret == 0)]
    pub fn plate_scrap(#[marshal(consume)] of: *mut Plate) -> i32;

    /// Who is asked.
    pub fn desk_watch(
        of: *mut Desk,
        #[marshal(callback, busy = Plate, nullable, retain = of.watcher, on = caller, fail = -1)] f: Option<
            Watcher,
        >,
        data: *mut c_void,
    );
    /// Asks in the middle of a change of all plates.
    pub safe fn desk_ask(of: *mut Desk) -> i32;
    /// The same, of a closure for the call.
    #[link_name = "desk_ask_once"]
    pub fn desk_verdict(
        #[marshal(callback, busy = Plate, fail = -1)] f: unsafe extern "C" fn(*mut c_void, i32) -> Verdict,
        data: *mut c_void,
    ) -> i32;
    /// The same, of a number.
    pub fn desk_ask_once(#[marshal(callback, busy = Plate, fail = -1)] f: Watcher, data: *mut c_void) -> i32;

    /// Waits until it is served.
    #[link_name = "press_wait"]
    #[marshal(pending = ret == 1, cancel = press_give_up(of, state))]
    pub async fn plate_wait(
        of: *mut Plate,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        state: *mut c_void,
    ) -> i32;
    /// The same, and tells how many it printed.
    #[link_name = "press_wait"]
    #[marshal(pending = ret == 1, result = plate_printed(of), ok = ret >= 0, ret(value))]
    pub async fn plate_ask(
        of: *mut Plate,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        state: *mut c_void,
    ) -> i32;
    unsafe fn press_give_up(of: *mut Plate, state: *mut c_void) -> i32;
    /// Serves all.
    pub safe fn press_serve() -> i32;
    /// How many gave up.
    pub safe fn press_given_up() -> i32;
}
