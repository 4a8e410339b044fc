//! C wants a number of its callback.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    async fn read(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void) -> c_int,
        #[marshal(user_data)] state: *mut c_void,
    );
}

fn main() {}
