//! Blocks beside traits and generic code that have the names of everything in scope.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

trait Awkward {
    fn is_null(&self) -> &'static str {
        "not C's"
    }
    fn len(&self) -> &'static str {
        "not a slice's"
    }
    fn cast<T>(&self) -> &'static str {
        "not a pointer's"
    }
    fn map<T>(self, _: T) -> &'static str
    where
        Self: Sized,
    {
        "not an option's"
    }
}

impl<T: ?Sized> Awkward for T {}

struct Wrapper<B>(B);

impl<B> Wrapper<B> {
    fn upper(&self, ret: c_int) -> c_int {
        #[marshal]
        unsafe extern "C" {
            safe fn toupper(c: c_int) -> c_int;
        }
        toupper(ret)
    }
}

#[marshal]
unsafe extern "C" {
    #[link_name = "memcmp"]
    fn compare(
        #[marshal(in, len = n, nullable)] a: *const u8,
        #[marshal(in, len = n, empty = null)] b: *const u8,
        n: usize,
    ) -> c_int;

    #[link_name = "strchr"]
    #[marshal(none = ret.is_null(), ret(rest = text))]
    fn find(#[marshal(cstr)] text: *const c_char, letter: c_int) -> *mut c_char;
}

fn main() {
    assert_eq!(Wrapper(()).upper(97), 65);
    assert_eq!(compare(Some(b"same"), b"same"), 0);
    assert_eq!(find(c"a,b", 44), Some(c",b"));
    assert_eq!(find(c"a,b", 59), None);
}
