//! The block that declares a handle makes room in it for what C keeps; no other block can.

use core::ffi::{c_char, c_int, c_void};
use pinvoke::marshal;

mod there {
    #[pinvoke::marshal]
    unsafe extern "C" {
        #[marshal(free = parser_free)]
        pub type Parser<'a>;
        unsafe fn parser_free(parser: *mut Parser);
    }
}

#[marshal(ok = ret == 0)]
unsafe extern "C" {
    #[marshal(handle)]
    type Parser<'a> = there::Parser<'a>;
    fn keeps_an_owner(parser: *mut Parser, #[marshal(len = len, retain = parser.bytes)] bytes: *const u8, len: usize) -> c_int;
    fn keeps_a_closure(parser: *mut Parser, #[marshal(callback, on = caller, retain = parser.hook)] hook: unsafe extern "C" fn(*mut c_void), data: *mut c_void) -> c_int;
    #[marshal(error = errno, ret(own))]
    fn makes_one(#[marshal(cstr, retain = ret.name)] name: *const c_char) -> *mut Parser<'static>;
    fn keeps_for_a_lifetime(parser: *mut Parser<'a>, #[marshal(len = len, retain = 'a)] bytes: *const u8, len: usize) -> c_int;
}

fn main() {}
