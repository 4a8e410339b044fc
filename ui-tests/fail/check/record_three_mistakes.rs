//! Three mistakes, three errors.

use core::ffi::c_void;
use pinvoke::Marshal;

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

#[derive(Marshal)]
struct Record {
    #[marshal(utf8, free = free, copy)]
    name: String,
    #[marshal(len = n, copy)]
    values: Vec<i32>,
    #[marshal(opaque)]
    age: i32,
}

fn main() {}
