//! Parameters may have the names that wrappers use inside.

use core::ffi::{c_char, c_int, c_long, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "memcmp"]
    fn compare(
        #[marshal(in, len = value)] ret: *const c_void,
        #[marshal(in, len = value)] ret_native: *const c_void,
        value: usize,
    ) -> c_int;

    #[link_name = "memset"]
    #[marshal(ret(ignore))]
    fn fill(
        #[marshal(out, len = ret_len)] function: *mut c_void,
        function_native: c_int,
        ret_len: usize,
    ) -> *mut c_void;

    #[link_name = "strtol"]
    fn parse(
        #[marshal(cstr)] kind: *const c_char,
        #[marshal(out, rest = kind)] kind_storage: *mut *mut c_char,
        errno: c_int,
    ) -> c_long;

    #[link_name = "access"]
    #[marshal(ok = ret == 0, error = errno)]
    fn can_read(#[marshal(utf8)] storage: *const c_char, len: c_int) -> c_int;

    #[link_name = "labs"]
    #[marshal(fallible)]
    fn absolute(missing: c_long) -> c_long;
}

#[marshal(library("libc.so.6", "libSystem.B.dylib"))]
unsafe extern "C" {
    #[link_name = "labs"]
    safe fn bound(function: c_long) -> c_long;
}

fn main() {
    assert_eq!(compare(b"same", b"same"), 0);
    let mut bytes = [1; 3];
    fill(&mut bytes, 7);
    assert_eq!(bytes, [7; 3]);
    assert_eq!(parse(c"12 men", 10), (12, c" men"));
    assert!(can_read("/no/such/file", 4).is_err());
    assert_eq!(absolute(-5).expect("nothing is refused"), 5);
    assert_eq!(bound(-6), 6);
}
