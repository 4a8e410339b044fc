//! What C finds in the members of its struct.

use core::ffi::{c_char, c_void};
use pinvoke::marshal;

pub trait Stream {}
pub trait Other {}

#[marshal(callback = Stream)]
pub struct Reordered {
    #[marshal(callback)]
    close: unsafe extern "C" fn(*mut c_void),
}

#[marshal(callback = Stream)]
#[repr(C)]
pub struct Members {
    size: usize,
    #[marshal(callback)]
    version: i32,
    #[marshal(callback, const = None)]
    both: Option<unsafe extern "C" fn(*mut c_void)>,
    #[marshal(callback)]
    no_fail: unsafe extern "C" fn(*mut c_void) -> i32,
    #[marshal(callback)]
    no_object: unsafe extern "C" fn(i32),
    #[marshal(callback)]
    two: unsafe extern "C" fn(*mut c_void, *mut c_void),
    #[marshal(callback)]
    unsaid: unsafe extern "C" fn(*mut c_void, *const c_char),
    #[marshal(callback = Other::method)]
    other: unsafe extern "C" fn(*mut c_void),
    #[marshal(callback, nullable = Stream::IS_THERE)]
    never_null: unsafe extern "C" fn(*mut c_void),
    #[marshal(callback, fail = -1, ret(fallible))]
    fails: unsafe extern "C" fn(*mut c_void) -> i32,
    #[marshal(user_data)]
    data: *mut c_void,
    #[marshal(user_data)]
    second: usize,
    #[marshal(const = 1, fail = 2)]
    one: i32,
}

fn main() {}
