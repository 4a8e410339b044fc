//! The words of operations, on calls that return when they are done.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(blocking)]
    safe fn checksum(fd: c_int) -> c_int;

    #[marshal(pending = ret == 1, result = status, cancel = forget(fd) == 1, silent)]
    fn read(
        fd: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;

    safe fn forget(fd: c_int) -> c_int;
}

fn main() {}
