//! What is tried again, or done under a lock, is done on a thread that may wait.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

mod locks {
    pub fn enter() {}
    pub fn leave(_: ()) {}
}

#[marshal]
unsafe extern "C" {
    async fn name(
        #[marshal(out, retval, grow = full, len = n, written = ret)] data: *mut u8,
        n: usize,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(user_data)] state: *mut c_void,
    ) -> usize;

    #[marshal(lock = (locks::enter, locks::leave))]
    async fn read(
        fd: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(user_data)] state: *mut c_void,
    );
}

#[marshal(lock = (locks::enter, locks::leave))]
unsafe extern "C" {
    async fn write(
        fd: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(user_data)] state: *mut c_void,
    );
}

fn main() {}
