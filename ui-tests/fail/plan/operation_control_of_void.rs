//! A control block is made by the wrapper, which must know how large it is.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    async fn read(
        #[marshal(control)] request: *mut c_void,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(user_data)] state: *mut c_void,
    );
}

fn main() {}
