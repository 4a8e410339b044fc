//! C's function may free what the record leads to as well, which lies in memory of Rust's on the way in.

use core::ffi::{c_int, c_void};
use pinvoke::{Marshal, marshal};

unsafe extern "C" {
    safe fn take(bytes: usize) -> *mut c_void;
    fn give_back(ptr: *mut c_void);
}

#[derive(Marshal, Default)]
struct Named {
    #[marshal(utf8, copy)]
    name: String,
    id: c_int,
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn rename(#[marshal(in, out, alloc = take, free = give_back)] named: *mut *mut Named);

    #[marshal(fallible)]
    fn rename_all(
        #[marshal(in, len = n, alloc = take, free = give_back)] named: *mut *mut Named,
        n: c_int,
    );
}

fn main() {
    let _ = rename(&mut Named::default());
    let _ = rename_all(&[Named::default()]);
}
