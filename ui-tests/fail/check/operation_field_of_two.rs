//! In a field travels one value.

use core::ffi::{c_int, c_void};
use pinvoke::{Blittable, marshal};

#[repr(C)]
#[derive(Clone, Copy, Blittable)]
struct Request {
    data: *mut u8,
    length: usize,
}

#[marshal]
unsafe extern "C" {
    #[marshal(pending = ret == 0)]
    async fn submit(
        #[marshal(control)] request: *mut Request,
        #[marshal(field = request.data, out, len = length)] data: *mut u8,
        #[marshal(field = request.length)] length: usize,
        #[marshal(field = request.length)] other: usize,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;
}

fn main() {}
