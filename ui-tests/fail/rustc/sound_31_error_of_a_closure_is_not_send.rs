//! An operation may hold the error of its closure when it is dropped, on whatever thread.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;
use std::rc::Rc;

struct Local(Rc<()>);

impl From<pinvoke::Error> for Local {
    fn from(_: pinvoke::Error) -> Self {
        Self(Rc::default())
    }
}

#[marshal]
unsafe extern "C" {
    #[marshal(error = Local, fallible)]
    async fn tell(
        #[marshal(callback, on = caller, user_data = data, fail = 1, ret(fallible))]
        tells: unsafe extern "C" fn(data: *mut c_void, c_int) -> c_int,
        data: *mut c_void,
        #[marshal(callback = complete, user_data = state)]
        done: unsafe extern "C" fn(state: *mut c_void),
        state: *mut c_void,
    );
}

fn main() {}
