//! What C hands to a closure is described.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn each(#[marshal(callback)] f: unsafe extern "C" fn(one: *const u8, two: *mut i32, three: *const c_void, four: unsafe extern "C" fn(), #[marshal(user_data)] *mut c_void), data: *mut c_void);
}

fn main() {}
