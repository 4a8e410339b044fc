//! Declarations whose C side is written in Rust (`c.rs`): what Miri can run, which checks that no pointer is used
//! longer, wider or otherwise than the reference behind it allows. See `ci/miri.sh`.

#![allow(missing_docs, reason = "the stand-ins' names say what they do")]

mod c;
mod c_later;
pub mod later;

use core::ffi::{c_char, c_int, c_long, c_void};
use pinvoke::{Blittable, Marshal, marshal};

#[derive(Debug, Clone, Copy, PartialEq, Blittable)]
#[repr(C)]
pub struct Pair {
    pub low: u8,
    pub high: i32,
}

#[derive(Debug, Clone, Copy, PartialEq, Marshal)]
#[repr(i32)]
pub enum Mode {
    Off = 0,
    On = 1,
}

#[marshal(prefix = "stand_in_")]
unsafe extern "C" {
    pub fn sum(#[marshal(in, len = n)] values: *const u16, n: u8) -> u32;

    pub fn double(#[marshal(in, out, len = n)] values: *mut i32, n: usize);

    pub fn count_up(#[marshal(out, len = capacity, written = ret)] buf: *mut u8, capacity: c_int) -> c_int;

    pub fn add(
        #[marshal(in, len = n)] left: *const i32,
        #[marshal(in, len = n)] right: *const i32,
        #[marshal(out, len = n)] total: *mut i32,
        n: usize,
    );

    #[marshal(ok = ret == 0)]
    pub fn copy(
        #[marshal(out, len = *room, written = *room)] to: *mut c_void,
        room: *mut usize,
        #[marshal(in, len = n)] from: *const c_void,
        n: usize,
    ) -> c_int;

    pub fn swap(#[marshal(in, out)] pair: *mut Pair);

    #[link_name = "stand_in_sum_pairs"]
    pub fn sum_pairs(#[marshal(in, len = n)] pairs: *const Pair, n: usize) -> i64;

    pub fn split(
        value: c_int,
        #[marshal(out, retval)] tens: *mut c_int,
        #[marshal(out, retval)] ones: *mut c_int,
    );

    pub fn first(#[marshal(in, len = n, nullable)] values: *const u8, n: usize) -> c_int;

    pub fn length(#[marshal(in, cstr)] text: *const c_char) -> usize;

    #[marshal(fallible)]
    #[link_name = "stand_in_length"]
    pub fn length_of_str(#[marshal(in, utf8)] text: *const c_char) -> usize;

    #[marshal(ret(as = Mode))]
    pub fn toggle(#[marshal(as = Mode)] mode: c_int) -> c_int;

    #[marshal(fallible)]
    pub fn toggle_all(#[marshal(in, out, as = Mode, len = n)] modes: *mut c_int, n: usize);

    pub fn number(
        #[marshal(in, cstr)] text: *const c_char,
        #[marshal(out, rest = text)] end: *mut *mut c_char,
    ) -> c_long;
}
