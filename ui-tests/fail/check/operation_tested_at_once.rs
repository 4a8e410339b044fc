//! Where no callback follows, it brings nothing: neither a test, nor what takes the place of `result`, nor a length.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(pending = ret == 0, ok = status == 0)]
    async fn fill(
        #[marshal(retval)] value: *mut c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;

    #[marshal(pending = *wait == 1, result = status, ok = ret == 0)]
    async fn poll(
        #[marshal(retval)] wait: *mut c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    );

    async fn read(
        #[marshal(out, len = count)] bytes: *mut u8,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, count: usize),
        #[marshal(user_data)] state: *mut c_void,
    );
}

fn main() {}
