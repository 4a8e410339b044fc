//! Asynchronous calls, by annotation.

use core::ffi::{c_int, c_uchar, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(pending = ret == 1, result = status, ok = ret == 0)]
    pub async fn operation_at_once(
        #[marshal(out, len = length)] data: *mut c_uchar,
        length: usize,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        state: *mut c_void,
    ) -> c_int;

    #[marshal(pending = ret == 1, result = status, ok = ret == 0)]
    pub async fn operation_inline(
        #[marshal(out, len = length)] data: *mut c_uchar,
        length: usize,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        state: *mut c_void,
    ) -> c_int;

    #[marshal(pending = ret == 1, result = status, ok = ret == 0)]
    pub async fn operation_elsewhere(
        #[marshal(out, len = length)] data: *mut c_uchar,
        length: usize,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        state: *mut c_void,
    ) -> c_int;

    #[marshal(blocking)]
    pub async fn operation_blocking(value: c_int) -> c_int;
}
