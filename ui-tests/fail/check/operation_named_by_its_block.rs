//! In what C hands back stands which operation it is: C's own pointer, several, or a field of the block.

use core::ffi::{c_int, c_void};
use pinvoke::{Blittable, marshal};

#[repr(C)]
#[derive(Clone, Copy, Blittable)]
struct Request {
    user: *mut c_void,
}

#[marshal]
unsafe extern "C" {
    async fn where_in_it(
        #[marshal(control)] request: *mut Request,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(#[marshal(user_data)] request: *mut Request),
        #[marshal(field = request.user, user_data)] user: *mut c_void,
    );

    async fn it_is_all(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(#[marshal(user_data = user)] state: *mut c_void),
        #[marshal(user_data)] state: *mut c_void,
    );

    async fn each_is_all(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            #[marshal(user_data = user, len = count)] states: *mut *mut c_void,
            count: c_int,
        ),
        #[marshal(user_data)] state: *mut c_void,
    );

    async fn how_many(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            #[marshal(user_data, len = 2 + 1)] states: *mut *mut c_void,
        ),
        #[marshal(user_data)] state: *mut c_void,
    );
}

fn main() {}
