//! The block's test follows what one of its functions takes by value: `*` of it could run a method of its type.

use core::ffi::c_int;
use pinvoke::{Blittable, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Slot(c_int);

impl Slot {
    /// # Safety
    ///
    /// Never.
    #[allow(dead_code, reason = "nothing may call it")]
    unsafe fn read(self) -> c_int {
        self.0
    }
}

#[marshal(ok = *slot == 0)]
unsafe extern "C" {
    fn open(#[marshal(in, out)] slot: *mut c_int);

    safe fn close(slot: Slot);
}

fn main() {}
