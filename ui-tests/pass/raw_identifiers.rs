//! Raw identifiers: functions, parameters, types.

use core::ffi::{c_char, c_int, c_long};
use pinvoke::marshal;

#[allow(non_camel_case_types, reason = "as C has it")]
type r#struct = c_int;

#[marshal]
unsafe extern "C" {
    #[link_name = "abs"]
    safe fn r#match(r#type: r#struct) -> r#struct;

    #[link_name = "memcmp"]
    fn r#in(
        #[marshal(in, len = r#loop)] r#ref: *const u8,
        #[marshal(in, len = r#loop)] r#mut: *const u8,
        r#loop: usize,
    ) -> c_int;

    #[link_name = "strtol"]
    fn r#as(
        #[marshal(cstr)] r#fn: *const c_char,
        #[marshal(out, rest = r#fn)] r#static: *mut *mut c_char,
        base: c_int,
    ) -> c_long;
}

#[marshal(library = "libc.so.6")]
unsafe extern "C" {
    #[link_name = "abs"]
    safe fn r#move(r#box: c_int) -> c_int;
}

fn main() {
    assert_eq!(r#match(-3), 3);
    assert_eq!(r#in(b"same", b"same"), 0);
    assert_eq!(r#as(c"12 men", 10), (12, c" men"));
    let _ = (r#move as fn(c_int) -> c_int, pinvoke::bound!(r#move).is_available());
}
