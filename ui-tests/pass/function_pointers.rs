//! A wrapper is a function like any other: it can be named, passed, and called in a constant's initialiser's type.

use core::ffi::{CStr, c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    safe fn toupper(c: c_int) -> c_int;
    fn strlen(#[marshal(cstr)] text: *const c_char) -> usize;
    #[link_name = "strchr"]
    #[marshal(ret(rest = text, nullable))]
    fn find(#[marshal(cstr)] text: *const c_char, letter: c_int) -> *mut c_char;
}

static UPPER: fn(c_int) -> c_int = toupper;

fn longest<'a>(text: &'a CStr, of: fn(&CStr) -> usize) -> (&'a CStr, usize) {
    (text, of(text))
}

/// What is found lives as long as what was searched, not as long as anything else.
fn tail<'a>(text: &'a CStr, letter: &CStr) -> Option<&'a CStr> {
    find(text, c_int::from(letter.to_bytes()[0]))
}

fn main() {
    assert_eq!([97, 98].map(UPPER), [65, 66]);
    assert_eq!(longest(c"four", strlen), (c"four", 4));
    assert_eq!(tail(c"a,b", c","), Some(c",b"));
}
