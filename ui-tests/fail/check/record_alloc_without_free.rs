//! What is allocated is freed.

use core::ffi::c_void;
use pinvoke::Marshal;

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

#[derive(Marshal)]
struct Record {
    #[marshal(utf8, alloc = malloc, copy)]
    name: String,
}

fn main() {}
