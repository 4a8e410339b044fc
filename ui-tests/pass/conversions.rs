//! Conversions of the user's own, wherever a value may stand.

use core::ffi::c_int;
use std::time::Duration;

use pinvoke::{Conversion, ConversionError, Error, Scratch, VariantBool, marshal};

enum Millis {}

// SAFETY: a number points at nothing.
unsafe impl Conversion for Millis {
    type Surface = Duration;
    type Native = c_int;

    fn to_native(value: &Duration, _: &Scratch) -> Result<c_int, ConversionError> {
        Ok(value.as_millis().try_into()?)
    }

    unsafe fn from_native(native: &c_int) -> Result<Duration, ConversionError> {
        Ok(Duration::from_millis(u64::try_from(*native)?))
    }
}

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(with = Millis)] time: c_int) -> c_int;
    fn b(#[marshal(in, with = Millis)] time: *const c_int) -> c_int;
    fn c(#[marshal(in, out, with = Millis)] time: *mut c_int);
    fn d(#[marshal(out, retval, with = Millis)] time: *mut c_int);
    fn e(#[marshal(in, with = Millis, len = n)] times: *const c_int, n: usize) -> c_int;
    fn f(#[marshal(out, with = Millis, len = n)] times: *mut c_int, n: usize);
    #[marshal(ret(with = Millis))]
    safe fn g() -> c_int;
    #[marshal(ret(with = Millis, copy))]
    safe fn h() -> *const c_int;
    fn i(#[marshal(as = bool)] on: VariantBool) -> c_int;
    fn j(#[marshal(in, as = bool, len = n)] on: *const VariantBool, n: usize) -> c_int;
    fn k(#[marshal(as = char)] letter: u32) -> c_int;
    fn l(#[marshal(in, out, retval, with = Millis)] time: *mut c_int);
}

#[allow(dead_code, reason = "only compiled")]
fn surfaces() {
    let _: fn(Duration) -> Result<c_int, Error> = a;
    let _: fn(&Duration) -> Result<c_int, Error> = b;
    let _: fn(&mut Duration) -> Result<(), Error> = c;
    let _: [fn() -> Result<Duration, Error>; 3] = [d, g, h];
    let _: fn(&[Duration]) -> Result<c_int, Error> = e;
    let _: fn(&mut [Duration]) -> Result<(), Error> = f;
    let _: fn(bool) -> c_int = i;
    let _: fn(&[bool]) -> c_int = j;
    let _: fn(char) -> Result<c_int, Error> = k;
    let _: fn(Duration) -> Result<Duration, Error> = l;
}

fn main() {}
