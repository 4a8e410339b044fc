//! No callback follows, but upon what?

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(silent)]
    async fn read(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(user_data)] state: *mut c_void,
    );
}

fn main() {}
