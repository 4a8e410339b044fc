//! Another thread calls only what may be sent to it.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn elsewhere(#[marshal(callback, on = other)] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void);
}

fn main() {
    let shared = std::rc::Rc::new(0);
    elsewhere(|_| drop(std::rc::Rc::clone(&shared)));
}
