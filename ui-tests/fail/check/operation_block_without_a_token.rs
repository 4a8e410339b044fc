//! C hands back the control block: the token must be in it.

use core::ffi::{c_int, c_void};
use pinvoke::{Blittable, marshal};

#[repr(C)]
#[derive(Clone, Copy, Blittable)]
struct Request {
    data: *mut c_void,
    outcome: c_int,
}

#[marshal]
unsafe extern "C" {
    #[marshal(result = (*request).outcome)]
    async fn submit(
        #[marshal(control)] request: *mut Request,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(request: *mut Request),
    ) -> c_int;

    #[marshal(result = (*request).outcome)]
    async fn resubmit(
        #[marshal(control)] request: *mut Request,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(#[marshal(user_data)] request: *mut Request),
        state: *mut c_void,
    ) -> c_int;
}

fn main() {}
