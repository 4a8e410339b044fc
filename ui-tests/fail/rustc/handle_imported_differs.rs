//! A block that imports a handle says of it what its own block does, where the wrappers depend on it.

use pinvoke::marshal;

mod declared {
    use core::ffi::c_int;

    #[pinvoke::marshal]
    unsafe extern "C" {
        #[marshal(free = one_free)]
        pub type One;
        #[marshal(free = many_free, send, sync)]
        pub type Many;

        unsafe fn one_free(one: *mut One) -> c_int;
        unsafe fn many_free(many: *mut Many) -> c_int;
    }
}

#[marshal]
unsafe extern "C" {
    #[marshal(handle, shared)]
    type One = declared::One;
    #[marshal(handle)]
    type Many = declared::Many;

    safe fn one_count(one: *mut One) -> i32;
    safe fn many_count(many: *const Many) -> i32;
}

fn main() {}
