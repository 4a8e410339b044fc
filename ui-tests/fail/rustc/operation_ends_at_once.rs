//! Where no callback came, there must be something in the place of what it would have brought; and what names an operation
//! does not fit everywhere.

use core::ffi::{c_int, c_void};
use pinvoke::{Marshal, marshal};

#[derive(Marshal)]
struct Info {
    code: c_int,
}

#[marshal(ok = ret == 0)]
unsafe extern "C" {
    #[marshal(pending = ret == 0)]
    async fn ask(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            #[marshal(copy)] info: *const Info,
        ),
        state: *mut c_void,
    ) -> c_int;

    async fn count(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(#[marshal(user_data)] number: u32),
        #[marshal(user_data)] number: u32,
    ) -> c_int;
}

fn main() {}
