//! A control block is the wrapper's own; what it says travels in its fields.

use core::ffi::{c_int, c_void};
use pinvoke::{Blittable, marshal};

#[derive(Clone, Copy, Blittable)]
#[repr(C)]
pub struct Request {
    fd: c_int,
    state: *mut c_void,
}

#[marshal]
unsafe extern "C" {
    async fn described_twice(
        #[marshal(control, in, out)] request: *mut Request,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(field = request.state, user_data)] state: *mut c_void,
    );

    async fn by_value(
        #[marshal(control)] request: Request,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(user_data)] state: *mut c_void,
    );

    async fn of_const(
        #[marshal(control)] request: *const Request,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(user_data)] state: *mut c_void,
    );

    async fn field_of_nothing(
        #[marshal(control)] request: *mut Request,
        #[marshal(field = done.fd)] fd: c_int,
        #[marshal(field = reqest.fd)] other: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(field = request.state, user_data)] state: *mut c_void,
    );
}

fn main() {}
