//! What a closure borrows lives as long as the object that has it.

use core::ffi::c_void;
use pinvoke::marshal;
use std::cell::Cell;

#[marshal]
unsafe extern "C" {
    #[marshal(free = radio_free)]
    pub type Radio<'a>;
    unsafe fn radio_free(of: *mut Radio);
    fn radio_on(
        of: &Radio<'a>,
        #[marshal(callback, retain = 'a, on = caller)] f: unsafe extern "C" fn(*mut c_void),
        data: *mut c_void,
    );
    safe fn radio_fire(of: &Radio<'_>);
}

fn dropped_before(of: Radio<'_>) {
    let calls = Cell::new(0);
    radio_on(&of, || calls.set(calls.get() + 1));
    radio_fire(&of);
}

fn shortened<'short>(of: &'short Radio<'static>, calls: &'short Cell<i32>) {
    radio_on(of, || calls.set(calls.get() + 1));
}

fn borrows_itself(of: Radio<'_>) {
    radio_on(&of, || radio_fire(&of));
}

fn main() {}
