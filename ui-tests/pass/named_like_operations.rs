//! Parameters, types and constants may have the names that operations use inside.

#![deny(warnings)]
#![allow(dead_code, reason = "what is shown")]

use core::ffi::{c_int, c_void};
use pinvoke::{Blittable, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct DataOwner(i32);

const EVENT: usize = 4;

#[marshal]
unsafe extern "C" {
    #[link_name = "memcmp"]
    #[marshal(blocking)]
    async fn compare(
        #[marshal(in, len = owner)] result: *const c_void,
        #[marshal(in, len = owner, nullable)] output: *const c_void,
        owner: usize,
    ) -> c_int;

    #[marshal(blocking, ret(ignore))]
    async fn memset(#[marshal(out, len = EVENT)] token: *mut c_void, c: c_int, n: usize) -> *mut c_void;

    #[link_name = "memset"]
    #[marshal(pending = ret == 1, result = status, ok = ret == 0, cancel = compare_all(completed) == 1, silent)]
    async fn read(
        #[marshal(in, out, len = result)] data: *mut DataOwner,
        result: usize,
        completed: c_int,
        is_completed: c_int,
        end: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(copy, len = brought)] answer: *const u8,
            brought: c_int,
        ),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;

    #[link_name = "abs"]
    safe fn compare_all(operation: c_int) -> c_int;
}

fn main() {}
