//! What C returns at once takes the place of what a callback brings.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(pending = !ret.is_null(), result = status, ok = ret == 0)]
    async fn submit(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    ) -> *mut c_void;
}

fn main() {}
