//! What a callback passes is looked at, copied, returned or ignored.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    async fn read(
        fd: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            fd: c_int,
            status: c_int,
            #[marshal(len = count)] data: *const u8,
            count: usize,
        ),
        #[marshal(user_data)] state: *mut c_void,
    );
}

fn main() {}
