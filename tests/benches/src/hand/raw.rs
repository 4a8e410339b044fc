//! The C functions, as they are.

use crate::Point;
use core::ffi::{c_char, c_int, c_ulong, c_void};

unsafe extern "C" {
    pub(super) fn cost_sum(buf: *const u8, n: u32) -> u32;
    pub(super) fn cost_invert(buf: *mut u8, n: u32);
    pub(super) fn cost_fill(buf: *mut u8, capacity: c_int) -> c_int;
    pub(super) fn cost_dot(a: *const u16, b: *const u16, n: u32) -> u32;
    pub(super) fn cost_pack(
        dest: *mut u8,
        dest_len: *mut c_ulong,
        source: *const u8,
        source_len: c_ulong,
    ) -> c_int;
    pub(super) fn cost_digest(key: *const u8, digest: *mut u8);
    pub(super) fn cost_sum_or_zero(buf: *const u8, n: u32) -> u32;
    pub(super) fn cost_rows(pixels: *const u8, rows: u32, stride: u32) -> u32;
    pub(super) fn cost_length(text: *const c_char) -> usize;
    pub(super) fn cost_spaces(text: *const c_char, n: u32) -> u32;
    pub(super) fn cost_norm(point: *const Point) -> i32;
    pub(super) fn cost_now(ticks: *mut i64);
    pub(super) fn cost_divide(a: c_int, b: c_int, quotient: *mut c_int, remainder: *mut c_int);
    pub(super) fn cost_add(a: Point, b: Point) -> Point;
    pub(super) fn cost_even(value: c_int, strict: c_int) -> c_int;
    pub(super) fn cost_variant(value: i16) -> i16;
    pub(super) fn cost_next(id: u32) -> u32;
    pub(super) fn cost_truths(values: *const u8, n: u32) -> u32;
    pub(super) fn cost_ids(ids: *const u32, n: u32) -> u32;
    pub(super) fn cost_check(value: c_int) -> c_int;
    pub(super) fn cost_report(value: c_int, status: *mut c_int) -> c_int;
    pub(super) fn cost_open(value: c_int) -> c_int;
    pub(super) fn cost_counter_new(value: c_int) -> *mut c_void;
    pub(super) fn cost_counter_free(of: *mut c_void);
    pub(super) fn cost_counter_get(of: *const c_void) -> c_int;
    pub(super) fn cost_counter_add(of: *mut c_void, more: c_int) -> c_int;
    pub(super) fn cost_each(
        count: c_int,
        visit: unsafe extern "C" fn(*mut c_void, c_int) -> c_int,
        data: *mut c_void,
    ) -> c_int;
    pub(super) fn toupper(character: c_int) -> c_int;
}
