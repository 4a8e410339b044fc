//! Each shape as two exported functions, `ours_…` and `hand_…`, whose instructions are compared.

use crate::ours::Counter;
use crate::{Code, Point, hand, ours};
use core::ffi::{CStr, c_int};
use core::mem::MaybeUninit;
use core::num::NonZero;
use pinvoke::Error;
use std::io;

/// A function of each side for each line. None is inlined, and none calls the other.
macro_rules! pairs {
    ($($name:ident($($arg:ident: $type:ty),*) $(-> $ret:ty)?;)*) => {
        $(pairs!(@half ours, $name, ours::$name, ($($arg: $type),*) $(-> $ret)?);)*
        $(pairs!(@half hand, $name, hand::$name, ($($arg: $type),*) $(-> $ret)?);)*
        /// The names of all shapes, in order.
        pub const SHAPES: &[&str] = &[$(stringify!($name)),*];
    };
    (@half $side:ident, $name:ident, $callee:path, ($($arg:ident: $type:ty),*) $(-> $ret:ty)?) => {
        const _: () = {
            // SAFETY: the prefix and the shape's name make a symbol that nothing else has.
            #[unsafe(export_name = concat!(stringify!($side), "_", stringify!($name)))]
            #[inline(never)]
            fn half($($arg: $type),*) $(-> $ret)? {
                $callee($($arg),*)
            }
        };
    };
}

pairs! {
    sum(buf: &[u8]) -> u32;
    invert(buf: &mut [u8]);
    fill(buf: &mut [u8]) -> usize;
    fill_uninit(buf: &mut [MaybeUninit<u8>]) -> &mut [u8];
    dot(a: &[u16], b: &[u16]) -> u32;
    pack(dest: &mut [u8], source: &[u8]) -> Result<usize, Code>;
    digest(key: &[u8; 32], digest: &mut [u8; 16]);
    sum_or_zero(buf: Option<&[u8]>) -> u32;
    sum_empty_null(buf: &[u8]) -> u32;
    rows(pixels: &[u8], rows: u32, stride: u32) -> u32;
    length(text: &CStr) -> usize;
    spaces(text: &str) -> u32;
    norm(point: &Point) -> i32;
    now() -> i64;
    divide(a: c_int, b: c_int) -> (c_int, c_int);
    add(a: Point, b: Point) -> Point;
    even(value: c_int, strict: bool) -> bool;
    variant(value: bool) -> bool;
    next(id: Option<NonZero<u32>>) -> Result<Option<NonZero<u32>>, Error>;
    truths(values: &[bool]) -> u32;
    ids(ids: &[Option<NonZero<u32>>]) -> Result<u32, Error>;
    check(value: c_int) -> Result<(), Code>;
    report(value: c_int) -> Result<c_int, Code>;
    open(value: c_int) -> io::Result<c_int>;
    counter_get(of: &Counter) -> c_int;
    counter_add(of: &mut Counter, more: c_int) -> c_int;
    counter_once(value: c_int) -> c_int;
    upper_linked(character: c_int) -> c_int;
    upper_started(character: c_int) -> c_int;
    upper_bound(character: c_int) -> c_int;
}

// A closure for the call: the two records differ in size, and so in where things stand, but not in what is done.
pairs!(@half ours, each_sum, ours::each_sum, (count: c_int) -> c_int);
pairs!(@half hand, each_sum, hand::each_sum, (count: c_int) -> c_int);

// A pair that is known to differ: the comparison must say so.
pairs!(@half ours, known_to_differ, hand::sum_unchecked, (buf: &[u8]) -> u32);
pairs!(@half hand, known_to_differ, hand::sum, (buf: &[u8]) -> u32);
