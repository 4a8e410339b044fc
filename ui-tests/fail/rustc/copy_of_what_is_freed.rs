//! What the record owns would never be freed where the record itself stays C's.

use core::ffi::{c_char, c_int, c_void};
use pinvoke::{Marshal, marshal};

unsafe extern "C" {
    fn give_back(ptr: *mut c_void);
}

#[derive(Marshal)]
struct Named {
    #[marshal(utf8, free = give_back)]
    name: String,
    id: c_int,
}

#[derive(Marshal)]
struct Tagged {
    named: Named,
    kind: c_int,
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible, ret(copy))]
    safe fn named() -> *const Named;

    #[marshal(fallible)]
    fn list(#[marshal(out, retval, copy, len = *n)] list: *mut *mut Tagged, n: *mut c_int);

    #[marshal(fallible, ret(cstr, copy))]
    safe fn text() -> *const c_char;
}

fn main() {}
