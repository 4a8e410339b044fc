//! Operations over what `c_later.rs` plays.

use core::ffi::{c_char, c_int, c_void};
use pinvoke::{Blittable, Marshal, marshal};

/// A text, and how often.
#[derive(Debug, Marshal, PartialEq)]
pub struct Name {
    #[marshal(utf8)]
    pub text: String,
    pub times: u8,
}

/// What is to be summed, and what it came to.
#[derive(Clone, Copy, Blittable)]
#[repr(C)]
pub struct Request {
    pub(crate) data: *const u8,
    pub(crate) len: usize,
    pub(crate) done: Option<unsafe extern "C" fn(*mut c_void, c_int)>,
    pub(crate) state: *mut c_void,
    pub(crate) sum: c_int,
}

#[marshal(prefix = "stand_in_")]
unsafe extern "C" {
    #[marshal(pending = ret == 1, result = status, ok = ret == 0, cancel = forget_request(state) == 1, silent)]
    pub async fn fill_later(
        #[marshal(out, len = n)] data: *mut u8,
        n: usize,
        mode: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;

    #[link_name = "stand_in_forget"]
    unsafe fn forget_request(state: *mut c_void) -> c_int;

    pub async fn measure_later(
        #[marshal(in)] name: *const Name,
        #[marshal(out, retval)] length: *mut usize,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            #[marshal(ignore)] status: c_int,
        ),
        #[marshal(user_data)] state: *mut c_void,
    );

    #[link_name = "stand_in_submit"]
    #[marshal(result = sum_of_request(request), ret(value))]
    pub async fn sum_later(
        #[marshal(control)] request: *mut Request,
        #[marshal(field = request.data, in, len = len)] data: *const u8,
        #[marshal(field = request.len)] len: usize,
        #[marshal(field = request.done, callback = complete)] done: Option<
            unsafe extern "C" fn(state: *mut c_void, #[marshal(ignore)] status: c_int),
        >,
        #[marshal(field = request.state, user_data)] state: *mut c_void,
    );

    #[link_name = "stand_in_sum_of"]
    unsafe fn sum_of_request(request: *const Request) -> c_int;

    #[link_name = "stand_in_sum"]
    #[marshal(blocking)]
    pub async fn sum_on_the_pool(#[marshal(in, len = n)] values: *const u16, n: u8) -> u32;

    #[link_name = "stand_in_length"]
    #[marshal(blocking)]
    pub async fn length_on_the_pool(#[marshal(in, utf8)] text: *const c_char) -> usize;
}
