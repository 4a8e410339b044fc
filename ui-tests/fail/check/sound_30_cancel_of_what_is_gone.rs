//! C is asked to cancel also when it has just called back, so it is told nothing that it frees behind that.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    unsafe fn request_stop(request: *mut c_void) -> c_int;

    #[marshal(result = status, ok = ret == 0, cancel = request_stop(ret))]
    async fn request(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    ) -> *mut c_void;

    #[marshal(ok = ret == 0, cancel = request_stop(*request))]
    async fn request_to(
        #[marshal(out, ignore)] request: *mut *mut c_void,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;
}

fn main() {}
