//! What comes with the callback is not there when C returns; and what cancels is a call.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(pending = status == 0, result = status, cancel = stop)]
    async fn load(
        id: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        state: *mut c_void,
    ) -> c_int;

    #[marshal(result = statsu, cancel = stop(status))]
    async fn save(
        id: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        state: *mut c_void,
    ) -> c_int;

    safe fn stop(id: c_int) -> c_int;
}

fn main() {}
