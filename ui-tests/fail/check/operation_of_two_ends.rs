//! Only one callback ends an operation.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    async fn read(
        fd: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(callback = complete)] failed: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(user_data)] state: *mut c_void,
    );
}

fn main() {}
