//! What may stand above C's struct of functions, and on its members.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal(on = caller)]
#[repr(C)]
pub struct OfNobody {
    #[marshal(const = 1)]
    size: usize,
}

#[marshal(callback = Stream, library = "z")]
#[repr(C)]
pub struct Generic<T> {
    #[marshal(callback, on = several)]
    close: unsafe extern "C" fn(*mut c_void),
    #[marshal(callback, nullable, fail = 1)]
    seek: Option<unsafe extern "C" fn(*mut c_void) -> i32>,
    #[marshal(callback)]
    safe: extern "C" fn(*mut c_void),
    #[marshal(const = T::SIZE)]
    size: T,
}

#[marshal(callback = Stream)]
#[repr(C)]
pub struct Unnamed(unsafe extern "C" fn(*mut c_void));

#[marshal]
unsafe extern "C" {
    fn each(#[marshal(callback = Stream)] f: unsafe extern "C" fn(*mut c_void), data: *mut c_void);
    fn with(#[marshal(callback)] ops: *const Unnamed, data: *mut c_void);
}

fn main() {}
