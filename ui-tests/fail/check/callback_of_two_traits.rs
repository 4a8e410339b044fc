//! What shares its user data is one object.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn one(#[marshal(callback = A::start)] f: unsafe extern "C" fn(*mut c_void), #[marshal(callback = B::end)] g: unsafe extern "C" fn(*mut c_void), data: *mut c_void);
    fn two(#[marshal(callback)] f: unsafe extern "C" fn(*mut c_void), #[marshal(callback, on = other)] g: unsafe extern "C" fn(*mut c_void), data: *mut c_void);
}

trait A { fn start(&mut self); }
trait B { fn end(&mut self); }

fn main() {}
