//! What must be converted for C is in the wrapper's frame, so that C cannot keep it.

use core::ffi::c_int;
use pinvoke::{Marshal, marshal};

#[derive(Clone, Copy, Marshal)]
#[repr(i32)]
enum Mode {
    Off = 0,
    On = 1,
}

#[marshal]
unsafe extern "C" {
    #[marshal(free = keeper_free)]
    type Keeper<'a>;
    unsafe fn keeper_free(keeper: *mut Keeper);
    #[marshal(fallible)]
    fn keeps_one(keeper: *mut Keeper<'a>, #[marshal(in, retain = 'a)] mode: *const Mode);
    #[marshal(fallible)]
    fn keeps_some(keeper: *mut Keeper<'a>, #[marshal(len = n, retain = 'a)] flags: *const bool, n: c_int);
}

fn main() {
    let _ = [Mode::Off, Mode::On];
}
