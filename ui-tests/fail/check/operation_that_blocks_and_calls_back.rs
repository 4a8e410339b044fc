//! A call that has ended when it returns says nothing of what comes later.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(blocking)]
    async fn read(
        fd: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;

    #[marshal(blocking, pending = ret == 1, result = forget(fd), cancel = forget(fd) == 1, silent)]
    async fn write(fd: c_int) -> c_int;

    safe fn forget(fd: c_int) -> c_int;
}

fn main() {}
