//! Closures that leave the object alone that calls them: `c/press.c`.

use crate::callbacks::Failure;
use core::ffi::c_void;
use pinvoke::{Marshal, marshal};

/// So many sheets of a press.
#[derive(Marshal)]
pub struct Order<'a> {
    /// Which.
    pub of: PressRef<'a>,
    /// How many.
    pub n: i32,
}

/// Who looks at sheets.
pub trait Reader {
    /// Negative stops the press.
    fn read(&mut self, sheet: i32) -> i32;
}

#[marshal(ok = ret >= 0, error = Failure)]
unsafe extern "C" {
    type Watcher = unsafe extern "C" fn(data: *mut c_void, sheet: i32) -> i32;

    /// A press.
    #[marshal(free = press_free, close = kept, clone = press_ref, busy)]
    pub type Press;
    /// A proof of what it prints.
    #[marshal(free = proof_free, close = gone, busy = Press)]
    pub type Proof<'press>;

    unsafe fn press_free(of: *mut Press) -> i32;
    #[marshal(plain)]
    unsafe fn press_ref(of: *mut Press) -> *mut Press;
    /// Frees it, for those who have no handle of it.
    pub unsafe fn proof_free(of: *mut Proof) -> i32;

    /// One.
    #[marshal(plain, ret(own))]
    pub fn press_new() -> *mut Press;
    /// Who is asked at each sheet.
    pub fn press_watch(
        of: *mut Press,
        #[marshal(callback, busy, nullable, retain = of.watcher, on = caller, fail = -1)] f: Option<Watcher>,
        data: *mut c_void,
    ) -> i32;
    /// The same by a trait.
    #[link_name = "press_watch"]
    pub fn press_read(
        of: *mut Press,
        #[marshal(callback = Reader::read, busy, retain = of.watcher, on = caller, fail = -1)] f: Watcher,
        data: *mut c_void,
    ) -> i32;
    /// Prints.
    #[marshal(ret(value))]
    pub fn press_print(of: *mut Press, n: i32) -> i32;
    /// Prints, and asks.
    #[marshal(ret(value))]
    pub fn press_print_watched(
        of: *mut Press,
        n: i32,
        #[marshal(callback, busy, fail = -1)] f: Watcher,
        data: *mut c_void,
    ) -> i32;
    /// The same, of a closure that may do anything.
    #[link_name = "press_print_watched"]
    #[marshal(ret(value))]
    pub fn press_print_freely(
        of: *mut Press,
        n: i32,
        #[marshal(callback, fail = -1)] f: Watcher,
        data: *mut c_void,
    ) -> i32;
    /// How many were printed.
    #[marshal(plain)]
    pub safe fn press_printed(of: *const Press) -> i32;
    /// How many were printed by all.
    #[marshal(plain)]
    pub fn press_printed_of_all(#[marshal(in, len = n)] all: *const *const Press, n: usize) -> i32;
    /// Prints what is ordered.
    #[marshal(ret(value))]
    pub fn press_order(order: &Order<'_>) -> i32;
    /// One of it.
    #[marshal(plain, ret(own))]
    pub fn proof_new(of: *mut Press) -> *mut Proof<'of>;
    /// What was printed, and this.
    #[marshal(ret(value))]
    pub fn proof_write(of: *mut Proof, value: i32) -> i32;

    /// A press with a bell.
    #[marshal(free = bell_free, send, busy)]
    pub type Bell;
    #[link_name = "press_free"]
    unsafe fn bell_free(of: *mut Bell) -> i32;
    /// One.
    #[link_name = "press_new"]
    #[marshal(plain, ret(own))]
    pub fn bell_new() -> *mut Bell;
    /// How many were printed.
    #[link_name = "press_printed"]
    #[marshal(plain)]
    pub safe fn bell_printed(of: *const Bell) -> i32;
    /// Until the bell has rung.
    #[link_name = "bell_await"]
    #[marshal(plain)]
    pub async fn bell_rung(
        of: *mut Bell,
        #[marshal(callback = complete, busy)] f: unsafe extern "C" fn(*mut c_void),
        data: *mut c_void,
    );
    /// Rings it.
    #[marshal(plain)]
    pub safe fn bell_strike();
    /// Objects that were freed, on whatever thread.
    #[marshal(plain)]
    pub safe fn press_freed_anywhere() -> i32;

    /// Calls that came when none may.
    #[marshal(plain)]
    pub safe fn press_lost() -> i32;
    /// Objects that were freed.
    #[marshal(plain)]
    pub safe fn press_freed() -> i32;
}

/// The same from elsewhere.
pub mod elsewhere {
    use pinvoke::marshal;

    #[marshal(ok = ret >= 0)]
    unsafe extern "C" {
        #[marshal(handle, shared, busy)]
        type Press = super::Press;

        /// Prints.
        #[marshal(ret(value))]
        pub fn press_print(of: *mut Press, n: i32) -> i32;
    }
}
