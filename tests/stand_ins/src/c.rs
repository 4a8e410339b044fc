//! What C would be: symbols, raw pointers, and no more trust than C gives.

#![allow(unsafe_code, reason = "plays C")]

use crate::Pair;
use core::ffi::{CStr, c_char, c_int, c_long, c_void};
use core::slice;

/// Functions with C's symbols. Their pointers are as the declarations in `lib.rs` promise.
macro_rules! stand_ins {
    ($(fn $name:ident = $symbol:literal($($arg:ident: $ty:ty),*) $(-> $ret:ty)? $body:block)*) => {$(
        // SAFETY: nothing else in these tests has a symbol that begins so.
        #[unsafe(export_name = $symbol)]
        unsafe extern "C" fn $name($($arg: $ty),*) $(-> $ret)? {
            #[allow(unused_unsafe, reason = "one of them only computes")]
            // SAFETY: the wrapper passes pointers to as many values as the declaration says.
            unsafe { $body }
        }
    )*};
}

stand_ins! {
    fn sum = "stand_in_sum"(values: *const u16, n: u8) -> u32 {
        slice::from_raw_parts(values, n.into()).iter().map(|&value| u32::from(value)).sum()
    }

    fn double = "stand_in_double"(values: *mut i32, n: usize) {
        for value in slice::from_raw_parts_mut(values, n) {
            *value *= 2;
        }
    }

    fn count_up = "stand_in_count_up"(buf: *mut u8, capacity: c_int) -> c_int {
        let count = capacity.min(3);
        for index in 0..3_u8.min(u8::try_from(count).unwrap_or(0)) {
            buf.add(index.into()).write(index);
        }
        count
    }

    fn add = "stand_in_add"(left: *const i32, right: *const i32, total: *mut i32, n: usize) {
        for index in 0..n {
            total.add(index).write(*left.add(index) + *right.add(index));
        }
    }

    fn copy = "stand_in_copy"(to: *mut c_void, room: *mut usize, from: *const c_void, n: usize) -> c_int {
        if *room < n {
            return -1;
        }
        to.cast::<u8>().copy_from_nonoverlapping(from.cast(), n);
        *room = n;
        0
    }

    fn swap = "stand_in_swap"(pair: *mut Pair) {
        let Pair { low, high } = *pair;
        *pair = Pair { low: u8::try_from(high).unwrap_or(u8::MAX), high: low.into() };
    }

    fn sum_pairs = "stand_in_sum_pairs"(pairs: *const Pair, n: usize) -> i64 {
        slice::from_raw_parts(pairs, n).iter().map(|pair| i64::from(pair.low) + i64::from(pair.high)).sum()
    }

    fn split = "stand_in_split"(value: c_int, tens: *mut c_int, ones: *mut c_int) {
        *tens = value / 10;
        *ones = value % 10;
    }

    fn first = "stand_in_first"(values: *const u8, n: usize) -> c_int {
        if values.is_null() || n == 0 { -1 } else { (*values).into() }
    }

    fn length = "stand_in_length"(text: *const c_char) -> usize {
        CStr::from_ptr(text).to_bytes().len()
    }

    fn toggle = "stand_in_toggle"(mode: c_int) -> c_int {
        1 - mode
    }

    fn toggle_all = "stand_in_toggle_all"(modes: *mut c_int, n: usize) {
        for mode in slice::from_raw_parts_mut(modes, n) {
            *mode = 1 - *mode;
        }
    }

    fn number = "stand_in_number"(text: *const c_char, end: *mut *mut c_char) -> c_long {
        let mut digits = text;
        let mut number = 0;
        while let digit @ b'0'..=b'9' = digits.cast::<u8>().read() {
            number = number * 10 + c_long::from(digit - b'0');
            digits = digits.add(1);
        }
        *end = digits.cast_mut();
        number
    }
}
