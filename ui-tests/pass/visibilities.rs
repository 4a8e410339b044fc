//! Each wrapper is seen as far as its declaration says.

#![deny(warnings)]

mod outer {
    pub(crate) mod inner {
        use core::ffi::c_int;
        use pinvoke::marshal;

        #[marshal]
        unsafe extern "C" {
            pub(crate) safe fn abs(v: c_int) -> c_int;
            pub(in crate::outer) safe fn toupper(c: c_int) -> c_int;
            pub(super) safe fn tolower(c: c_int) -> c_int;
            safe fn isdigit(c: c_int) -> c_int;
        }

        #[marshal(library = "libc.so.6")]
        unsafe extern "C" {
            #[link_name = "isspace"]
            pub(super) safe fn space(c: c_int) -> c_int;
            #[link_name = "isupper"]
            pub(in crate::outer) safe fn upper(c: c_int) -> c_int;
            #[link_name = "islower"]
            #[allow(dead_code, reason = "nothing calls it")]
            safe fn lower(c: c_int) -> c_int;
        }

        pub(crate) fn is_digit(c: c_int) -> bool {
            isdigit(c) != 0
        }
    }

    pub(crate) fn swapped(a: i32, b: i32) -> (i32, i32) {
        let _ = (inner::space as fn(i32) -> i32, inner::upper as fn(i32) -> i32);
        (inner::toupper(a), inner::tolower(b))
    }
}

fn main() {
    assert_eq!(outer::inner::abs(-3), 3);
    assert_eq!(outer::swapped(97, 65), (65, 97));
    assert!(outer::inner::is_digit(48));
}
