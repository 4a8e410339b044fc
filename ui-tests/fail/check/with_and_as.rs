//! Two conversions.

use core::ffi::{c_char, c_int};
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
    fn wait(#[marshal(with = Millis, as = bool)] time: i64) -> c_int;
    fn all(#[marshal(in, with = Millis, as = bool, len = n)] times: *const i64, n: usize) -> c_int;
    #[marshal(ret(with = Millis, as = bool))]
    fn now() -> i64;
    fn print(#[marshal(in, with = Millis, utf8)] text: *const c_char) -> c_int;
}

fn main() {}
