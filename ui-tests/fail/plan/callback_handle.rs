//! What the caller may use as well is not lent to the closure alone, and what outlives nothing not at all.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = counter_free)]
    type Counter;
    unsafe fn counter_free(counter: *mut Counter);
    fn look(counter: *const Counter, #[marshal(callback)] f: unsafe extern "C" fn(counter: *mut Counter, *mut c_void), data: *mut c_void);
    fn place(#[marshal(callback)] f: unsafe extern "C" fn(counter: *mut *mut Counter, #[marshal(user_data)] *mut c_void), data: *mut c_void);
}

fn main() {}
