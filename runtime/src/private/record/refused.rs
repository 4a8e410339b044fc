//! What stands in for a derive that was refused.

use crate::Copied;
use crate::convert::{Converter, FromNative, ToNative};
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use core::convert::Infallible;

/// The converter of a type whose derive was refused, so that uses of the type are not reported too. It stands beside an
/// error, so nothing is ever converted by it.
#[derive(Debug)]
pub enum Refused {}

// SAFETY: it owns nothing, and makes no value.
unsafe impl<S> Converter<S> for Refused {
    type Native = u8;
    type Strategy = Copied;
    type Fails = Infallible;
    const FREES: bool = false;
    const BORROWS: bool = false;

    unsafe fn free(_: &mut u8) {}
}

// SAFETY: it makes no value.
unsafe impl<S> ToNative<S> for Refused {
    fn to_native(_: &S, _: &Scratch) -> Result<u8, ErrorKind> {
        refused()
    }
}

// SAFETY: it reads nothing.
unsafe impl<S> FromNative<S> for Refused {
    unsafe fn from_native(_: &mut u8) -> Result<S, ErrorKind> {
        refused()
    }
}

/// What each conversion of such a type does.
///
/// # Panics
///
/// Always.
pub fn refused() -> ! {
    panic!("the derive of this type was refused")
}
