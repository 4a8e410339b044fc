//! Buffers in every direction: `c/buffers.c`.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    /// The sum of `v`.
    pub fn sum_ints(#[marshal(in, len = n)] v: *const i32, n: i32) -> i64;

    /// [`sum_ints`] in Rust's spelling.
    #[link_name = "sum_ints"]
    pub fn sum_ints_spelled(#[marshal(len = n)] v: &[i32], n: i32) -> i64;

    /// [`sum_ints`]; the direction is the default of `*const`.
    #[link_name = "sum_ints"]
    pub fn sum_ints_by_default(#[marshal(len = n)] v: *const i32, n: i32) -> i64;

    /// [`sum_ints`], or -1 for `None`.
    #[link_name = "sum_ints"]
    pub fn sum_ints_or_null(#[marshal(in, len = n, nullable)] v: *const i32, n: i32) -> i64;

    /// [`sum_ints_or_null`] in Rust's spelling.
    #[link_name = "sum_ints"]
    pub fn sum_ints_option(#[marshal(len = n)] v: Option<&[i32]>, n: i32) -> i64;

    /// [`sum_ints`], whose empty slice is NULL.
    #[link_name = "sum_ints"]
    pub fn sum_ints_empty_null(#[marshal(in, len = n, empty = null)] v: *const i32, n: i32) -> i64;

    /// Fills all of `v` with `start` and on.
    pub fn fill_ints(#[marshal(out, len = n)] v: *mut i32, n: i32, start: i32);

    /// [`fill_ints`], which does nothing for `None`.
    #[link_name = "fill_ints"]
    pub fn fill_ints_or_null(#[marshal(out, len = n, nullable)] v: *mut i32, n: i32, start: i32);

    /// Fills the first half of `v`.
    pub fn fill_half(#[marshal(out, len = n)] v: *mut i32, n: i32, start: i32);

    /// Doubles each element.
    pub fn double_ints(#[marshal(in, out, len = n)] v: *mut i32, n: i32);

    /// [`double_ints`] in Rust's spelling.
    #[link_name = "double_ints"]
    pub fn double_ints_spelled(#[marshal(len = n)] v: &mut [i32], n: i32);

    /// [`double_ints`]; the direction is the default of `*mut`.
    #[link_name = "double_ints"]
    pub fn double_ints_by_default(#[marshal(len = n)] v: *mut i32, n: i32);

    /// [`double_ints`], which does nothing for `None`.
    #[link_name = "double_ints"]
    pub fn double_ints_or_null(#[marshal(in, out, len = n, nullable)] v: *mut i32, n: i32);

    /// The sum of `v`, which C reads through a `*mut`; nobody promises that it does not write.
    pub fn sum_through_mut(#[marshal(in, len = n)] v: *mut i32, n: i32) -> i64;

    /// [`sum_through_mut`], with that promise.
    #[link_name = "sum_through_mut"]
    pub fn sum_through_readonly(#[marshal(in, len = n, readonly)] v: *mut i32, n: i32) -> i64;

    /// [`sum_through_readonly`], at this very address.
    #[link_name = "sum_through_mut"]
    pub fn sum_through_pinned(
        #[pin]
        #[marshal(in, len = n, readonly)]
        v: *mut i32,
        n: i32,
    ) -> i64;

    /// The sum of `v`, over which C then writes.
    pub fn sum_and_scribble(#[marshal(in, len = n)] v: *mut i32, n: i32) -> i64;

    /// The sum of both; a missing one counts as zeros.
    pub fn blend(
        #[marshal(in, len = n, nullable)] a: *const u8,
        #[marshal(in, len = n, nullable)] b: *const u8,
        n: u32,
    ) -> i64;

    /// [`blend`], whose `a` may be missing beside any `b`.
    #[link_name = "blend"]
    pub fn blend_any(
        #[marshal(in, len = n, nullable = any)] a: *const u8,
        #[marshal(in, len = n)] b: *const u8,
        n: u32,
    ) -> i64;

    /// [`blend`], of which either may be missing beside any other.
    #[link_name = "blend"]
    pub fn blend_any_of_both(
        #[marshal(in, len = n, nullable = any)] a: *const u8,
        #[marshal(in, len = n, nullable = any)] b: *const u8,
        n: u32,
    ) -> i64;

    /// The sum of all elements, `rounds` times over.
    pub fn read_again(#[marshal(in, len = n)] v: *const u8, n: usize, rounds: u64) -> u64;

    /// [`length_or_strlen_of_zero`], whose empty slice is at its own address: C would read there, so only for
    /// slices that are not empty.
    ///
    /// # Safety
    ///
    /// `text` is not empty.
    #[link_name = "length_or_strlen"]
    pub unsafe fn length_or_strlen(#[marshal(in, len = n)] text: *const u8, n: usize) -> usize;

    /// The length that C is told; for 0, C looks for a NUL itself.
    #[link_name = "length_or_strlen"]
    pub fn length_or_strlen_of_zero(#[marshal(in, len = n, empty = zero)] text: *const u8, n: usize)
    -> usize;

    /// As [`length_or_strlen_of_zero`], where C takes NULL for the empty text.
    #[link_name = "length_or_strlen"]
    pub fn length_or_strlen_of_null(#[marshal(in, len = n, empty = null)] text: *const u8, n: usize)
    -> usize;

    /// Writes 42 to the first element, even if there is none.
    pub fn write_even_if_empty(#[marshal(out, len = n, empty = zero)] v: *mut i64, n: usize);
}
