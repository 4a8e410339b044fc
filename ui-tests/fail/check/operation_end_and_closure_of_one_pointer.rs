//! What C hands back is the token of an operation, or the address of a closure.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(pending = ret == 0)]
    async fn load(
        #[marshal(callback, on = other)] progress: unsafe extern "C" fn(state: *mut c_void, percent: c_int),
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        state: *mut c_void,
    ) -> c_int;
}

fn main() {}
