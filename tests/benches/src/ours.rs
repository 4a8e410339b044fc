//! The pairs' first halves: C's declarations, annotated.

use crate::{Code, Point};
use core::ffi::{c_char, c_int, c_ulong, c_void};
use core::num::NonZero;
use pinvoke::{VariantBool, marshal};

#[marshal(prefix = "cost_")]
unsafe extern "C" {
    pub fn sum(#[marshal(in, len = n)] buf: *const u8, n: u32) -> u32;

    pub fn invert(#[marshal(in, out, len = n)] buf: *mut u8, n: u32);

    pub fn fill(#[marshal(out, len = capacity, written = ret)] buf: *mut u8, capacity: c_int) -> c_int;

    pub fn dot(#[marshal(in, len = n)] a: *const u16, #[marshal(in, len = n)] b: *const u16, n: u32) -> u32;

    #[marshal(ok = ret == 0, error = Code)]
    pub fn pack(
        #[marshal(out, len = *dest_len, written = *dest_len)] dest: *mut u8,
        dest_len: *mut c_ulong,
        #[marshal(in, len = source_len)] source: *const u8,
        source_len: c_ulong,
    ) -> c_int;

    pub fn digest(#[marshal(in, len = 32)] key: *const u8, #[marshal(out, len = 16)] digest: *mut u8);

    pub fn sum_or_zero(#[marshal(in, len = n, nullable)] buf: *const u8, n: u32) -> u32;

    #[link_name = "cost_sum_or_zero"]
    pub fn sum_empty_null(#[marshal(in, len = n, empty = null)] buf: *const u8, n: u32) -> u32;

    pub fn rows(#[marshal(in, len = rows * stride)] pixels: *const u8, rows: u32, stride: u32) -> u32;

    pub fn length(#[marshal(in, cstr)] text: *const c_char) -> usize;

    pub fn spaces(#[marshal(in, utf8, len = n)] text: *const c_char, n: u32) -> u32;

    pub fn norm(#[marshal(in)] point: *const Point) -> i32;

    pub fn now(#[marshal(out, retval)] ticks: *mut i64);

    pub fn divide(
        a: c_int,
        b: c_int,
        #[marshal(out, retval)] quotient: *mut c_int,
        #[marshal(out, retval)] remainder: *mut c_int,
    );

    /// An object.
    #[marshal(free = counter_free)]
    pub type Counter;
    unsafe fn counter_free(of: *mut Counter);
    #[marshal(method = new, ret(own, nullable))]
    safe fn counter_new(value: c_int) -> *mut Counter;
    #[marshal(method = get)]
    #[link_name = "cost_counter_get"]
    safe fn counter_value(of: *const Counter) -> c_int;
    #[marshal(method = add)]
    #[link_name = "cost_counter_add"]
    safe fn counter_more(of: *mut Counter, more: c_int) -> c_int;

    /// Calls the closure for each number below the count.
    pub fn each(
        count: c_int,
        #[marshal(callback, fail = 1)] visit: unsafe extern "C" fn(*mut c_void, item: c_int) -> c_int,
        data: *mut c_void,
    ) -> c_int;

    pub safe fn add(a: Point, b: Point) -> Point;

    #[marshal(ret(as = bool))]
    pub fn even(value: c_int, #[marshal(as = bool)] strict: c_int) -> c_int;

    #[marshal(ret(as = bool))]
    pub fn variant(#[marshal(as = bool)] value: VariantBool) -> VariantBool;

    #[marshal(ret(as = Option<NonZero<u32>>))]
    pub fn next(#[marshal(as = Option<NonZero<u32>>)] id: u32) -> u32;

    pub fn truths(#[marshal(in, as = bool, len = n)] values: *const u8, n: u32) -> u32;

    pub fn ids(#[marshal(in, as = Option<NonZero<u32>>, len = n)] ids: *const u32, n: u32) -> u32;

    #[marshal(ok = ret == 0, error = Code)]
    pub fn check(value: c_int) -> c_int;

    #[marshal(ok = status <= 0, error = Code)]
    pub fn report(value: c_int, #[marshal(status)] err: *mut c_int) -> c_int;

    #[marshal(ok = ret >= 0, error = errno, ret(value))]
    pub fn open(value: c_int) -> c_int;
}

// Something of the C library that every process has loaded, so that the same function can be linked and bound.
#[marshal]
unsafe extern "C" {
    #[link_name = "toupper"]
    pub safe fn upper_linked(character: c_int) -> c_int;
}

fn start() {}

#[marshal(init = start)]
unsafe extern "C" {
    #[link_name = "toupper"]
    pub safe fn upper_started(character: c_int) -> c_int;
}

#[marshal(library("libc.so.6", "libSystem.B.dylib", "libc.so"))]
unsafe extern "C" {
    #[link_name = "toupper"]
    pub safe fn upper_bound(character: c_int) -> c_int;
}

/// A method of an object that is lent.
#[inline]
pub fn counter_get(of: &Counter) -> c_int {
    of.get()
}

/// A method of one that is lent alone.
#[inline]
pub fn counter_add(of: &mut Counter, more: c_int) -> c_int {
    of.add(more)
}

/// A closure for the call.
#[inline]
pub fn each_sum(count: c_int) -> c_int {
    let mut sum = 0;
    each(count, |item| {
        sum += item;
        0
    });
    sum
}

/// A constructor, and the release.
#[inline]
pub fn counter_once(value: c_int) -> c_int {
    Counter::new(value).map_or(0, |of| of.get())
}
