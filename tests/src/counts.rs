//! Counts of every integer type: `c/counts.c`.

use core::ffi::{c_int, c_long, c_uint, c_ulong};
use pinvoke::marshal;

/// The types arrive through a macro, so they stand in groups that nobody sees.
macro_rules! counted {
    ($count:ty, $after:ident, $before:ident, $far:ident, $fill:ident) => {
        #[marshal]
        unsafe extern "C" {
            /// The sum of `buf`; the count stands after it.
            pub fn $after(#[marshal(in, len = n)] buf: *const u8, n: $count) -> u64;

            /// The sum of `buf`; the count stands before it.
            pub fn $before(n: $count, #[marshal(in, len = n)] buf: *const u8) -> u64;

            /// The sum of `buf`, of `y`, and of `x` if that is 3; the count stands far from it.
            pub fn $far(n: $count, x: f64, y: i32, #[marshal(in, len = n)] buf: *const u8) -> u64;

            /// Fills `buf` with `value`.
            pub fn $fill(#[marshal(out, len = n)] buf: *mut u8, value: u8, n: $count);
        }
    };
}

counted!(u8, sum_u8_after, sum_u8_before, sum_u8_far, fill_u8);
counted!(i8, sum_i8_after, sum_i8_before, sum_i8_far, fill_i8);
counted!(u16, sum_u16_after, sum_u16_before, sum_u16_far, fill_u16);
counted!(i16, sum_i16_after, sum_i16_before, sum_i16_far, fill_i16);
counted!(c_int, sum_int_after, sum_int_before, sum_int_far, fill_int);
counted!(c_uint, sum_uint_after, sum_uint_before, sum_uint_far, fill_uint);
counted!(c_long, sum_long_after, sum_long_before, sum_long_far, fill_long);
counted!(c_ulong, sum_ulong_after, sum_ulong_before, sum_ulong_far, fill_ulong);
counted!(usize, sum_size_after, sum_size_before, sum_size_far, fill_size);
counted!(i64, sum_i64_after, sum_i64_before, sum_i64_far, fill_i64);
counted!(u64, sum_u64_after, sum_u64_before, sum_u64_far, fill_u64);

#[marshal]
unsafe extern "C" {
    /// The scalar product: one count for two buffers.
    pub fn dot(#[marshal(in, len = n)] a: *const i32, #[marshal(in, len = n)] b: *const i32, n: c_int)
    -> i64;

    /// One count for three buffers, one of them an output, in the midst of them.
    pub fn add_into(
        #[marshal(in, len = n)] a: *const i32,
        n: u8,
        #[marshal(in, len = n)] b: *const i32,
        #[marshal(out, len = n)] out: *mut i32,
    );

    /// [`sum_u8_after`], which says by `Err` what that says by a panic.
    #[marshal(fallible)]
    #[link_name = "sum_u8_after"]
    pub fn try_sum_u8(#[marshal(in, len = n)] buf: *const u8, n: u8) -> u64;

    /// [`dot`], which says by `Err` what that says by a panic.
    #[marshal(fallible)]
    #[link_name = "dot"]
    pub fn try_dot(
        #[marshal(in, len = n)] a: *const i32,
        #[marshal(in, len = n)] b: *const i32,
        n: c_int,
    ) -> i64;
}
