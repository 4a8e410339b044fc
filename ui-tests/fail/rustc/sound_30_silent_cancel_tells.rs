//! Only a plain answer says that C is silent from now on.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    safe fn forget(fd: c_int) -> c_int;

    #[marshal(cancel = forget(fd), silent)]
    async fn read(
        fd: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(user_data)] state: *mut c_void,
    );
}

fn main() {}
