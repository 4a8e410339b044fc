//! What C keeps is the caller's own memory, and no copy in the wrapper's frame.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = keeper_free)]
    type Keeper<'a>;
    unsafe fn keeper_free(keeper: *mut Keeper);
    fn converted(keeper: *mut Keeper<'a>, #[marshal(utf16, len = n, retain = 'a)] text: *const u16, n: usize);
    fn copied(keeper: *mut Keeper<'a>, #[marshal(in, len = n, retain = 'a)] values: *mut c_int, n: usize);
    fn zeroed(keeper: *mut Keeper<'a>, #[marshal(len = n, empty = zero, retain = 'a)] values: *const c_int, n: usize);
    fn one_of_many(keeper: *mut Keeper<'a>, #[marshal(cstr, len = n, retain = 'a)] names: *const *const c_char, n: usize);
    fn behind(keeper: *mut Keeper, #[marshal(in, retain = keeper.value)] value: *const *const c_int);
    fn changed(keeper: *mut Keeper, #[marshal(utf8, len = n, retain = keeper.text)] text: *mut c_char, n: usize);
    fn nowhere(keeper: *mut Keeper, #[marshal(len = n, empty = null, retain = keeper.values)] values: *const c_int, n: usize);
    fn for_ever(#[marshal(in, retain = 'static)] value: *mut c_int);
}

fn main() {}
