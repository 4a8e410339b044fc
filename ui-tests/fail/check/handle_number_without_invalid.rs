//! Which number is none?

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = slot_free, repr = c_int)]
    pub type Slot;
    unsafe fn slot_free(at: Slot);
}

fn main() {}
