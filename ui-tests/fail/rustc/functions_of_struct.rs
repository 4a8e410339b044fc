//! The struct, the trait and the parameter say the same.

use core::ffi::c_void;
use pinvoke::marshal;

pub trait Stream {
    fn close(&mut self, how: i32);
}

pub trait Shared {
    fn close(&self);
}

#[marshal(callback = Stream)]
#[repr(C)]
pub struct Ops {
    #[marshal(callback)]
    close: unsafe extern "C" fn(*mut c_void, i32),
}

#[marshal(callback = Shared, on = several)]
#[repr(C)]
pub struct SharedOps {
    #[marshal(callback)]
    close: unsafe extern "C" fn(*mut c_void),
    #[marshal(user_data)]
    of: *mut c_void,
}

#[marshal(callback = Stream)]
#[repr(C)]
pub struct Otherwise {
    #[marshal(callback)]
    close: unsafe extern "C" fn(*mut c_void, u64),
    #[marshal(const = "1.0")]
    version: i32,
}

#[repr(C)]
pub struct Data {
    size: usize,
}

#[marshal]
unsafe extern "C" {
    fn without_data(#[marshal(callback = Stream)] ops: *const Ops);
    fn two_data(#[marshal(callback = Shared, on = several)] ops: *const SharedOps, of: *mut c_void);
    fn data(#[marshal(callback = Stream)] ops: *const Data, of: *mut c_void);
}

mod threads {
    use super::*;

    #[marshal]
    unsafe extern "C" {
        fn kept(#[marshal(callback = Stream, retain = 'static)] ops: *const Ops, of: *mut c_void);
        fn once(#[marshal(callback = Shared)] ops: *const SharedOps);
        fn otherwise(#[marshal(callback = Shared)] ops: *const Ops, of: *mut c_void);
    }
}

fn main() {}
