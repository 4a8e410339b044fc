//! Fields of control blocks that are not of the type of what travels in them.

use core::ffi::{c_int, c_void};
use pinvoke::{Blittable, marshal};

#[derive(Clone, Copy, Blittable)]
#[repr(C)]
struct Request {
    number: c_int,
    data: *mut c_void,
    done: Option<unsafe extern "C" fn(state: *mut c_void)>,
    state: *mut c_void,
}

#[marshal]
unsafe extern "C" {
    async fn submit(
        #[marshal(control)] request: *mut Request,
        #[marshal(field = request.number, in, len = 4)] pointer: *const u8,
        #[marshal(field = request.data)] number: c_int,
        #[marshal(field = request.done, callback = complete)] done: Option<unsafe extern "C" fn(state: *mut c_void)>,
        #[marshal(field = request.state, user_data)] state: *mut c_void,
    );
}

fn main() {}
