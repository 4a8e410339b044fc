//! A type named like C strings, which says something else each time that it is asked.

use core::cell::Cell;
use core::ops::Deref;
use pinvoke::marshal;

struct CStr(Cell<bool>);

impl Deref for CStr {
    type Target = core::ffi::CStr;

    fn deref(&self) -> &core::ffi::CStr {
        if self.0.replace(true) { c"" } else { c"long" }
    }
}

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(len = n)] text: &CStr, n: usize) -> usize;
}

#[marshal]
unsafe extern "C" {
    fn length(text: &CStr) -> usize;
}

fn main() {}
