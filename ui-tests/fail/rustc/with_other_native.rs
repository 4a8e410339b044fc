//! Its native type is not the declared one.

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
    fn a(#[marshal(with = Millis)] time: c_int) -> c_int;
    fn b(#[marshal(in, with = Millis)] time: *const c_int) -> c_int;
    fn c(#[marshal(in, with = Millis, len = n)] times: *const c_int, n: usize) -> c_int;
    fn d(#[marshal(out, retval, with = Millis)] time: *mut c_int);
    #[marshal(ret(with = Millis))]
    fn e() -> c_int;
}

fn main() {}
