//! Variadic functions behind typed names: `c/variadic.c`, and C's own `snprintf`.

use core::ffi::{c_char, c_double, c_int, c_long, c_uint, c_void};
use pinvoke::{Blittable, marshal};

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

#[marshal(ok = ret == 0)]
unsafe extern "C" {
    /// An `int` behind the dots.
    #[link_name = "option_set"]
    pub fn set_int(#[marshal(const = 1)] which: c_int, #[marshal(variadic)] value: c_int) -> c_int;

    /// A `long`.
    #[link_name = "option_set"]
    pub fn set_long(#[marshal(const = 2)] which: c_int, #[marshal(variadic)] value: c_long) -> c_int;

    /// A truth value, as a `long`.
    #[link_name = "option_set"]
    pub fn set_switch(
        #[marshal(const = 2)] which: c_int,
        #[marshal(variadic, as = bool)] value: c_long,
    ) -> c_int;

    /// A floating-point number goes into other registers.
    #[link_name = "option_set"]
    pub fn set_double(#[marshal(const = 3)] which: c_int, #[marshal(variadic)] value: c_double) -> c_int;

    /// Text.
    #[link_name = "option_set"]
    pub fn set_text(
        #[marshal(const = 4)] which: c_int,
        #[marshal(variadic, utf8)] value: *const c_char,
    ) -> c_int;

    /// A pointer to a number.
    #[link_name = "option_set"]
    pub fn set_pointer(
        #[marshal(const = 5)] which: c_int,
        #[marshal(variadic, in)] value: *const c_int,
    ) -> c_int;
}

/// The same symbol from another block, and what it was set to.
pub mod other {
    use core::ffi::{c_char, c_double, c_int, c_long};
    use pinvoke::marshal;

    #[marshal(ok = ret == 0)]
    unsafe extern "C" {
        /// An `int` behind the dots.
        #[link_name = "option_set"]
        pub fn set_int(#[marshal(const = 1)] which: c_int, #[marshal(variadic)] value: c_int) -> c_int;

        /// An option that there is not.
        #[link_name = "option_set"]
        pub fn set_unknown(
            #[marshal(const = 77)] which: c_int,
            #[marshal(variadic)] value: c_double,
        ) -> c_int;

        /// A number.
        #[link_name = "option_get"]
        pub fn get_long(
            #[marshal(const = 2)] which: c_int,
            #[marshal(variadic, out, retval)] value: *mut c_long,
        ) -> c_int;

        /// A floating-point number.
        #[link_name = "option_get"]
        pub fn get_double(
            #[marshal(const = 3)] which: c_int,
            #[marshal(variadic, out, retval)] value: *mut c_double,
        ) -> c_int;

        /// Text of the library's, copied.
        #[link_name = "option_get"]
        pub fn get_text(
            #[marshal(const = 4)] which: c_int,
            #[marshal(variadic, out, retval, utf8, copy)] value: *mut *mut c_char,
        ) -> c_int;
    }
}

/// How long to wait.
#[derive(Blittable, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Linger {
    /// Whether to wait.
    pub on: c_int,
    /// How long.
    pub seconds: c_int,
}

#[marshal(ok = ret == 0)]
unsafe extern "C" {
    /// A selector that wants a number behind its `void*`.
    #[link_name = "raw_set"]
    pub fn set_raw_int(
        #[marshal(const = 1)] which: c_int,
        #[marshal(in)] value: *const c_int,
        #[marshal(const = 4)] len: c_uint,
    ) -> c_int;

    /// One that wants a record.
    #[link_name = "raw_set"]
    pub fn set_raw_linger(
        #[marshal(const = 2)] which: c_int,
        #[marshal(in)] value: *const Linger,
        #[marshal(const = 8)] len: c_uint,
    ) -> c_int;

    /// Whatever the caller says, in bytes.
    pub fn raw_set(which: c_int, #[marshal(in, len = len)] value: *const c_void, len: c_uint) -> c_int;

    /// The number; its size goes in, and comes out.
    #[link_name = "raw_get"]
    pub fn get_raw_int(
        #[marshal(const = 1)] which: c_int,
        #[marshal(out, retval)] value: *mut c_int,
        #[marshal(in, out, retval)] len: *mut c_uint,
    ) -> c_int;

    /// The record.
    #[link_name = "raw_get"]
    pub fn get_raw_linger(
        #[marshal(const = 2)] which: c_int,
        #[marshal(out, retval)] value: *mut Linger,
        #[marshal(in, out, retval)] len: *mut c_uint,
    ) -> c_int;
}

#[marshal]
unsafe extern "C" {
    /// Integers of every size.
    #[link_name = "snprintf"]
    pub fn format_integers(
        #[marshal(out, len = size)] buf: *mut c_char,
        size: usize,
        #[marshal(const = c"%d %u %ld %lld %zu")] format: *const c_char,
        #[marshal(variadic)] a: c_int,
        b: c_uint,
        c: c_long,
        d: i64,
        e: usize,
    ) -> c_int;

    /// With flags, widths and precisions, which are no arguments.
    #[link_name = "snprintf"]
    pub fn format_widths(
        #[marshal(out, len = size)] buf: *mut c_char,
        size: usize,
        #[marshal(const = c"%c%% %5.3d|%-4d|%#x")] format: *const c_char,
        #[marshal(variadic)] a: c_int,
        b: c_int,
        c: i32,
        d: u32,
    ) -> c_int;

    /// Text that ends with a NUL, text that has a length, a number with a width of its own.
    #[link_name = "snprintf"]
    pub fn format_texts(
        #[marshal(out, len = size)] buf: *mut c_char,
        size: usize,
        #[marshal(const = c"%s=%.*s %*d %.1f")] format: *const c_char,
        #[marshal(variadic, utf8)] name: *const c_char,
        n: c_int,
        #[marshal(in, len = n)] value: *const c_char,
        width: c_int,
        number: c_int,
        real: c_double,
    ) -> c_int;

    /// What C reads of text.
    #[link_name = "sscanf"]
    pub fn scan(
        #[marshal(cstr)] text: *const c_char,
        #[marshal(const = c"%d,%lf,%7s")] format: *const c_char,
        #[marshal(variadic, out, retval)] a: *mut c_int,
        #[marshal(out, retval)] b: *mut c_double,
        #[marshal(out, retval, len = 8)] word: *mut c_char,
    ) -> c_int;

    /// A format of the caller's.
    ///
    /// # Safety
    ///
    /// It takes one `int`.
    #[link_name = "snprintf"]
    pub unsafe fn format_as(
        #[marshal(out, len = size)] buf: *mut c_char,
        size: usize,
        #[marshal(cstr)] format: *const c_char,
        #[marshal(variadic)] value: c_int,
    ) -> c_int;
}
