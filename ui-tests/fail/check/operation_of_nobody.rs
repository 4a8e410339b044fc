//! By what C hands back, the operation is found.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    async fn nothing_comes_back(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(#[marshal(ignore)] status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    );

    async fn two_come_back(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, other: *mut c_void),
        #[marshal(user_data)] state: *mut c_void,
    );

    async fn nothing_goes_out(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
    );

    async fn two_go_out(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        state: *mut c_void,
        other: *mut c_void,
    );
}

fn main() {}
