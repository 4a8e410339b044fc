//! Variadic functions behind typed names: `c/variadic.c`, and C's own `snprintf`.

use core::ffi::{c_char, c_double, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    /// Nothing but the fixed argument.
    #[link_name = "variadic_sum"]
    pub fn sum_nothing(
        #[marshal(const = c"".as_ptr())] kinds: *const c_char,
        #[marshal(variadic, const = 0)] unused: c_int,
    ) -> c_double;

    /// One integer.
    #[link_name = "variadic_sum"]
    pub fn sum_int(
        #[marshal(const = c"i".as_ptr())] kinds: *const c_char,
        #[marshal(variadic)] a: c_int,
    ) -> c_double;

    /// An integer, a double, an integer.
    #[link_name = "variadic_sum"]
    pub fn sum_mixed(
        #[marshal(const = c"idl".as_ptr())] kinds: *const c_char,
        #[marshal(variadic)] a: c_int,
        b: c_double,
        c: i64,
    ) -> c_double;

    /// A pointer behind the dots.
    #[link_name = "variadic_sum"]
    pub fn sum_pointed(
        #[marshal(const = c"p".as_ptr())] kinds: *const c_char,
        #[marshal(variadic, in)] a: *const c_int,
    ) -> c_double;

    /// `value` in decimal; how long it would have been is returned.
    #[link_name = "snprintf"]
    pub fn format_int(
        #[marshal(out, len = size)] buf: *mut c_char,
        size: usize,
        #[marshal(const = c"%d".as_ptr())] format: *const c_char,
        #[marshal(variadic)] value: c_int,
    ) -> c_int;

    /// `text` and `value` with two decimals.
    #[link_name = "snprintf"]
    pub fn format_price(
        #[marshal(out, len = size)] buf: *mut c_char,
        size: usize,
        #[marshal(const = c"%s: %.2f".as_ptr())] format: *const c_char,
        #[marshal(variadic, cstr)] text: *const c_char,
        value: c_double,
    ) -> c_int;
}
