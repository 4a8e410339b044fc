//! Memory that is borrowed through an output, and is not seen as it is.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn bytes(#[marshal(retval, borrow = 'static)] data: *mut *const u8);
    fn converted(#[marshal(retval, utf16, borrow = 'static)] text: *mut *const u16);
    fn counted(#[marshal(retval, cstr, borrow = 'static, len = *n)] text: *mut *const c_char, n: *mut usize);
    fn flags(#[marshal(retval, as = bool, borrow = 'static)] flag: *mut *const c_int);
    fn deep(#[marshal(retval, cstr, borrow = 'static)] texts: *mut *const *const c_char);
}

fn main() {}
