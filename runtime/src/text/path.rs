//! Paths: text as the platform has it.
#![allow(unsafe_code, reason = "implements unsafe traits, and follows C's pointers")]

use super::encoding::{self, Encoding};
use super::place;
use super::surface::{AsPath, FromPath};
use crate::convert::{Converter, FromNative, Ownership, Returns, ToNative};
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use crate::strategy::Copied;
use core::marker::PhantomData;
use std::ffi::{OsStr, OsString};

/// A pointer to a path, in memory as `O` says. In the platform's own units (bytes on Unix, 16 bits on Windows) every path
/// crosses as it is; in others only one that is Unicode, in the encoding `E`.
#[derive(Debug)]
pub struct PathText<E, O>(PhantomData<(E, O)>);

/// Whether the platform's paths consist of such units.
const fn own_units<U>() -> bool {
    cfg!(any(windows, unix)) && size_of::<U>() == size_of::<platform::PathUnit>()
}

// SAFETY: with `FREES` `false` there is nothing to free.
unsafe impl<S: AsPath + ?Sized, E: Encoding, O: Ownership> Converter<S> for PathText<E, O> {
    type Native = *mut E::Unit;
    type Strategy
        = Copied
    where
        S: Sized;
    type Fails = ErrorKind;
    const FREES: bool = O::FREES;
    const BORROWS: bool = !O::FREES;

    #[inline]
    unsafe fn free(native: &mut *mut E::Unit) {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { place::free::<_, O>(native) }
    }
}

// SAFETY: the path is copied into memory that `O` keeps until the scratch is gone, or that is freed.
unsafe impl<S: AsPath + ?Sized, E: Encoding, O: Ownership> ToNative<S> for PathText<E, O> {
    #[inline]
    fn to_native(surface: &S, scratch: &Scratch) -> Result<*mut E::Unit, ErrorKind> {
        let path = surface.as_path();
        place::without_nul(path.as_encoded_bytes())?;
        if own_units::<E::Unit>() {
            return platform::copied::<O>(path, scratch).map(<*mut _>::cast);
        }
        place::encoded::<E, O>(path.to_str().ok_or(ErrorKind::NotPath)?, scratch)
    }
}

// SAFETY: reads up to the NUL, if the pointer is neither NULL nor misaligned.
unsafe impl<S: FromPath, E: Encoding, O: Returns> FromNative<S> for PathText<E, O> {
    #[inline]
    unsafe fn from_native(native: &mut *mut E::Unit) -> Result<S, ErrorKind> {
        // SAFETY: the caller promises that a pointer that is not NULL is valid up to a NUL, until this returns.
        of_units::<E, S>(unsafe { place::units(native.cast_const()) }?)
    }
}

/// The path that C's units mean.
///
/// # Errors
///
/// If they are not the platform's own, and no text.
pub(crate) fn of_units<E: Encoding, S: FromPath>(units: &[E::Unit]) -> Result<S, ErrorKind> {
    if own_units::<E::Unit>() {
        // SAFETY: the units have the size of the platform's, as was just seen, and both are integers; the borrow is the
        // one of `units`.
        let units =
            unsafe { core::slice::from_raw_parts(units.as_ptr().cast::<platform::PathUnit>(), units.len()) };
        return Ok(S::from_path(platform::path(units)));
    }
    E::decode(units).map(|text| S::from_path(text.into()))
}

/// The way of bytes, which is Unix'; elsewhere nothing asks for it.
#[cfg(not(windows))]
mod platform {
    use super::{ErrorKind, OsStr, OsString, Ownership, Scratch, encoding, place};

    pub(super) type PathUnit = u8;

    #[inline]
    pub(super) fn copied<O: Ownership>(path: &OsStr, scratch: &Scratch) -> Result<*mut u8, ErrorKind> {
        let bytes = path.as_encoded_bytes();
        place::terminated::<u8, O>(bytes.len(), |room| encoding::copy(bytes, room), scratch)
    }

    #[cfg(unix)]
    pub(super) fn path(units: &[u8]) -> OsString {
        std::os::unix::ffi::OsStringExt::from_vec(units.to_vec())
    }

    #[cfg(not(unix))]
    pub(super) fn path(units: &[u8]) -> OsString {
        std::string::String::from_utf8_lossy(units).into_owned().into()
    }
}

#[cfg(windows)]
mod platform {
    use super::{ErrorKind, OsStr, OsString, Ownership, Scratch, place};
    use std::os::windows::ffi::{OsStrExt, OsStringExt};

    pub(super) type PathUnit = u16;

    pub(super) fn copied<O: Ownership>(path: &OsStr, scratch: &Scratch) -> Result<*mut u16, ErrorKind> {
        let len = path.encode_wide().count();
        let fill = |room: &mut [core::mem::MaybeUninit<u16>]| {
            room.iter_mut().zip(path.encode_wide()).for_each(|(slot, unit)| {
                slot.write(unit);
            });
            Ok(len)
        };
        place::terminated::<u16, O>(len, fill, scratch)
    }

    pub(super) fn path(units: &[u16]) -> OsString {
        OsString::from_wide(units)
    }
}
