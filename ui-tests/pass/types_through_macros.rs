//! Types, names and literals that arrive through `macro_rules!` stand in groups that nobody sees.

use core::ffi::{CStr, c_char, c_int, c_void};
use pinvoke::marshal;

macro_rules! comparison {
    ($name:ident, $symbol:literal, $pointer:ty, $count:ty, $result:ty, $len:expr) => {
        #[marshal]
        unsafe extern "C" {
            #[link_name = $symbol]
            fn $name(
                #[marshal(in, len = n)] a: $pointer,
                #[marshal(in, len = n)] b: $pointer,
                n: $count,
            ) -> $result;
        }

        const _: () = {
            #[marshal]
            unsafe extern "C" {
                #[link_name = $symbol]
                #[allow(dead_code, reason = "only compiled")]
                fn of_constant_length(
                    #[marshal(in, len = $len)] a: $pointer,
                    #[marshal(in, len = $len)] b: $pointer,
                    #[marshal(const = $len)] n: $count,
                ) -> $result;
            }
        };
    };
}

comparison!(compare, "memcmp", *const c_void, usize, c_int, 4);

macro_rules! spelled {
    ($text:ty, $maybe:ty, $block:item) => {
        #[marshal]
        $block

        #[marshal]
        unsafe extern "C" {
            #[link_name = "strlen"]
            fn length(text: $text) -> usize;
            #[link_name = "time"]
            fn now(now: $maybe) -> i64;
        }
    };
}

spelled! {
    &CStr,
    Option<&mut i64>,
    unsafe extern "C" {
        fn atoi(#[marshal(cstr)] text: *const c_char) -> c_int;
    }
}

fn main() {
    assert_eq!(compare(b"same", b"same"), 0);
    assert_eq!(length(c"four"), 4);
    assert!(now(None) > 0);
    assert_eq!(atoi(c"12"), 12);
}
