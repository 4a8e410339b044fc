//! What C hands to a comparison, as it stands in the header.

use core::cmp::Ordering;
use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sort(
        #[marshal(in, out, len = n)] numbers: *mut i32,
        n: usize,
        #[marshal(callback, fail = 0, ret(as = Ordering))] compare: Option<
            unsafe extern "C" fn(*const c_void, two: *const c_void, #[marshal(user_data)] *mut c_void) -> c_int,
        >,
        data: *mut c_void,
    );
}

fn main() {}
