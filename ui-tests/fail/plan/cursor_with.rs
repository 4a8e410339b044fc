//! A cursor runs over the caller's own elements.

use core::ffi::c_int;
use pinvoke::{Conversion, ConversionError, Scratch, marshal};

use core::time::Duration;

enum Millis {}

// SAFETY: a number points at nothing.
unsafe impl Conversion for Millis {
    type Surface = Duration;
    type Native = i64;

    fn to_native(value: &Duration, _: &Scratch) -> Result<i64, ConversionError> {
        Ok(value.as_millis().try_into()?)
    }

    unsafe fn from_native(native: &i64) -> Result<Duration, ConversionError> {
        Ok(Duration::from_millis(u64::try_from(*native)?))
    }
}

#[marshal]
unsafe extern "C" {
    fn next(#[marshal(in, cursor, with = Millis, len = *n)] p: *mut *const i64, n: *mut usize) -> c_int;
}

fn main() {}
