//! Handles that are numbers stay on their thread, too, also in an array.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(repr = c_int, invalid = -1, free = slot_free)]
    type Slot;
    #[marshal(method = touch)]
    safe fn slot_touch(slot: Slot);
    unsafe fn slot_free(slot: Slot);
    fn slots_each(
        #[marshal(callback)] f: unsafe extern "C" fn(#[marshal(len = n)] slots: *const Slot, n: usize, *mut c_void),
        data: *mut c_void,
    );
}

fn there<T: Send>(_: T) {}

fn main() {
    slots_each(|slots| there(slots));
}
