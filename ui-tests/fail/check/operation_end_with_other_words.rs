//! The end of an operation is no closure of the caller's.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    async fn read(
        #[marshal(callback = complete, on = other, retain = 'static)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(user_data)] state: *mut c_void,
    );
}

fn main() {}
