//! Pointers to one value: `c/values.c`.

use pinvoke::{Blittable, marshal};

/// Two results in one.
#[derive(Blittable, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Fields {
    /// The first.
    pub a: i32,
    /// The second.
    pub b: i32,
}

#[marshal]
unsafe extern "C" {
    /// Writes to neither of its results.
    pub fn out_params(#[marshal(out, retval)] v: *mut i32, #[marshal(out, retval)] f: *mut Fields) -> i32;

    /// [`out_params`], whose results are the caller's own memory.
    #[link_name = "out_params"]
    pub fn out_params_there(#[marshal(out)] v: *mut i32, #[marshal(out)] f: *mut Fields) -> i32;

    /// The value behind `v`.
    pub fn peek(#[marshal(in)] v: *const i32) -> i32;

    /// [`peek`] in Rust's spelling.
    #[link_name = "peek"]
    pub fn peek_spelled(v: &i32) -> i32;

    /// [`peek`], or -1 for `None`.
    #[link_name = "peek"]
    pub fn peek_or_null(v: Option<&i32>) -> i32;

    /// Stores `value`.
    pub fn store(#[marshal(out)] v: *mut i32, value: i32);

    /// [`store`], whose result is returned.
    #[link_name = "store"]
    pub fn stored(#[marshal(out, retval)] v: *mut i32, value: i32);

    /// [`stored`], which promises to store.
    #[link_name = "store"]
    pub fn stored_filled(#[marshal(out, retval, filled)] v: *mut i32, value: i32);

    /// [`store`], or nothing for `None`.
    #[link_name = "store"]
    pub fn store_or_null(#[marshal(out, nullable)] v: *mut i32, value: i32);

    /// Adds 1.
    pub fn increment(#[marshal(in, out)] v: *mut i32);

    /// [`increment`] in Rust's spelling.
    #[link_name = "increment"]
    pub fn increment_spelled(v: &mut i32);

    /// [`increment`], or nothing for `None`.
    #[link_name = "increment"]
    pub fn increment_or_null(v: Option<&mut i32>);

    /// Both results, as a tuple.
    ///
    /// # Safety
    ///
    /// `b` is not 0, and it is not -1 if `a` is the least `i32`.
    pub unsafe fn divide(
        a: i32,
        b: i32,
        #[marshal(out, retval)] quotient: *mut i32,
        #[marshal(out, retval)] remainder: *mut i32,
    );

    /// Both results if `b` is not 0.
    ///
    /// # Safety
    ///
    /// `b` is not -1 if `a` is the least `i32`.
    #[marshal(ok = ret == 0)]
    pub unsafe fn divide_checked(
        a: i32,
        b: i32,
        #[marshal(out, retval)] quotient: *mut i32,
        #[marshal(out, retval)] remainder: *mut i32,
    ) -> i32;

    /// Four results: what is returned, then the others in order.
    pub fn four(
        #[marshal(out, retval)] a: &mut i8,
        #[marshal(out, retval)] b: *mut f64,
        scale: i32,
        #[marshal(out, retval)] c: *mut u64,
    ) -> i32;

    /// The state goes in by value and comes back changed.
    pub fn step(#[marshal(retval, in, out)] state: *mut u64) -> u32;
}
