//! What was kept before comes back from a slot, and from nowhere else.

use core::ffi::{c_char, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = keeper_free)]
    pub type Keeper<'a>;
    unsafe fn keeper_free(of: *mut Keeper);
    #[marshal(ret(own))]
    fn made(#[marshal(len = n, retain = ret.bytes, earlier)] bytes: *const u8, n: usize) -> *mut Keeper<'static>;
    fn made_behind(#[marshal(retval, own)] out: *mut *mut Keeper<'static>, #[marshal(len = n, retain = out.bytes, earlier)] bytes: *const u8, n: usize);
    fn lent(of: *mut Keeper<'a>, #[marshal(cstr, retain = 'a, earlier)] name: *const c_char);
    fn given(#[marshal(len = n, retain = destroy, earlier)] bytes: *const u8, n: usize, #[marshal(destroy)] destroy: Option<unsafe extern "C" fn(*mut c_void)>);
    fn passed(#[marshal(len = n, earlier)] bytes: *const u8, n: usize);
    fn called(#[marshal(callback, earlier)] f: unsafe extern "C" fn(*mut c_void), data: *mut c_void);
    fn valued(#[marshal(earlier)] n: i32);
}

fn main() {}
