//! A parameter that takes C's struct of functions.

use core::ffi::c_void;
use pinvoke::marshal;

pub trait Stream {
    fn close(&mut self);
}

#[marshal(callback = Stream)]
#[repr(C)]
pub struct Ops {
    #[marshal(callback)]
    close: unsafe extern "C" fn(*mut c_void),
}

#[marshal]
unsafe extern "C" {
    fn with_words(#[marshal(callback = Stream, fail = 1, nullable, in)] ops: *const Ops, of: *mut c_void);
    fn with_ret(#[marshal(callback = Stream, ret(as = bool))] ops: *const Ops, of: *mut c_void);
    fn whose(#[marshal(callback = Stream)] ops: *const Ops, of: *mut c_void, other: *mut c_void);
    fn shared(#[marshal(callback = Stream)] one: *const Ops, #[marshal(callback = Stream)] two: *const Ops, of: *mut c_void);
    fn written(#[marshal(callback = Stream, retain = 'static, on = caller)] ops: *mut Ops, of: *mut c_void);
    fn until(#[marshal(callback = Stream, retain = of, on = caller)] ops: *const Ops, of: *mut c_void);
    fn grows(#[marshal(callback = Stream)] ops: *const Ops, of: *mut c_void, #[marshal(retval, len = *n, grow = ask)] bytes: *mut u8, n: *mut usize);
    #[marshal(blocking)]
    async safe fn on_the_pool(#[marshal(callback = Stream)] ops: *const Ops, of: *mut c_void);
}

fn main() {}
