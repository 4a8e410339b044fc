//! A control block that C's struct does not describe.

use core::ffi::c_void;
use pinvoke::marshal;

#[derive(Clone, Copy)]
#[repr(C)]
pub struct Request {
    state: *mut c_void,
}

#[marshal]
unsafe extern "C" {
    async fn read(
        #[marshal(control)] request: *mut Request,
        #[marshal(field = request.stat)] fd: i32,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(field = request.state, user_data)] state: *mut c_void,
    );
}

fn main() {}
