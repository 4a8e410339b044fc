//! A kept closure that says nothing of threads may be called by several.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn keep(#[marshal(callback, retain = 'static)] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void);
}

fn main() {
    let cell = std::cell::Cell::new(0);
    keep(move |value| cell.set(value));
}
