//! What a record points at is copied when C has returned, and others may have changed it by then.

use core::ffi::c_int;
use pinvoke::{Marshal, marshal};

#[derive(Marshal)]
struct Named {
    #[marshal(utf8, copy)]
    name: String,
    number: c_int,
}

#[derive(Marshal)]
struct Outer {
    number: c_int,
    inner: Named,
}

#[derive(Marshal)]
#[repr(i32)]
enum Either {
    Number(i32) = 0,
    Name(#[marshal(utf8, copy)] String) = 1,
}

#[derive(Marshal)]
struct Tagged {
    kind: core::marker::PhantomData<i32>,
    #[marshal(tag = kind)]
    either: Either,
}

#[derive(Marshal)]
struct Plain {
    #[marshal(utf8, inline = 8)]
    name: String,
}

#[marshal]
unsafe extern "C" {
    #[marshal(free = pool_free, send, sync)]
    pub type Pool;
    unsafe fn pool_free(pool: *mut Pool);
    unsafe fn pool_enter(pool: *const Pool);
    unsafe fn pool_leave(pool: *const Pool);
    #[marshal(method = new, ret(own, nullable))]
    safe fn pool_new() -> *mut Pool;

    #[marshal(fallible)]
    fn by_value(pool: *const Pool) -> Named;
    #[marshal(fallible)]
    fn joins(pool: *const Pool, #[marshal(retval)] out: *mut Outer);
    #[marshal(fallible)]
    fn is_written(pool: *const Pool, #[marshal(out, len = n)] out: *mut Tagged, n: usize);

    #[marshal(fallible, lock = none)]
    fn never_changes(pool: *const Pool) -> Named;
    #[marshal(fallible)]
    fn alone(pool: *mut Pool, #[marshal(retval)] out: *mut Outer);
    #[marshal(fallible)]
    fn plain(pool: *const Pool, #[marshal(retval)] out: *mut Plain);
}

fn main() {}
