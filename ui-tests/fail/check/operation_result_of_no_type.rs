//! `result` of a function that returns nothing says its type by what it names.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(result = status + 1, ok = ret == 0)]
    async fn read(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    );
}

fn main() {}
