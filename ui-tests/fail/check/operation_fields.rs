//! What travels in the fields of control blocks, said wrongly.

use core::ffi::{c_int, c_void};
use pinvoke::{Blittable, marshal};

#[derive(Clone, Copy, Blittable)]
#[repr(C)]
struct Request {
    hints: *mut Request,
    number: c_int,
    done: Option<unsafe extern "C" fn(state: *mut c_void)>,
    state: *mut c_void,
}

#[marshal]
unsafe extern "C" {
    async fn start(
        #[marshal(control, field = request.hints)] request: *mut Request,
        #[marshal(control = aside, field = request.hints)] aside: *mut Request,
        #[marshal(control, field = &request.hints)] hints: *mut Request,
        #[marshal(control, nullable)] nothing: *mut Request,
        #[marshal(field = &request.number, retval)] by_value: c_int,
        #[marshal(field = &request.number, in)] number: *mut c_int,
        #[marshal(field = request.done, callback = complete)] done: Option<unsafe extern "C" fn(state: *mut c_void)>,
        #[marshal(field = request.state, user_data)] state: *mut c_void,
    );
}

fn main() {}
