//! What zlib's functions fail with, by zlib's own names and in its own words.

use core::ffi::c_int;
use std::fmt;

use pinvoke::{Marshal, MarshalAs};

use crate::{c, crossings};

/// What zlib returns, by the names of `zlib.h`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Marshal)]
#[expect(non_camel_case_types, reason = "these are C's names, and `Debug` prints them")]
#[repr(i32)]
pub(crate) enum Code {
    Z_NEED_DICT = 2,
    Z_STREAM_END = 1,
    Z_OK = 0,
    Z_ERRNO = -1,
    Z_STREAM_ERROR = -2,
    Z_DATA_ERROR = -3,
    Z_MEM_ERROR = -4,
    Z_BUF_ERROR = -5,
    Z_VERSION_ERROR = -6,
}

/// A call of zlib that failed.
#[derive(Debug)]
pub(crate) enum ZlibError {
    /// With one of zlib's codes.
    Zlib(Code),
    /// With a code that `zlib.h` does not have.
    Unknown(c_int),
    /// Without ever reaching zlib, or because what it gave cannot be true.
    Call(pinvoke::Error),
}

impl ZlibError {
    /// zlib's code, if it is one.
    pub(crate) fn code(&self) -> Option<Code> {
        if let Self::Zlib(code) = self { Some(*code) } else { None }
    }
}

/// Used by the wrappers, for what C returned.
impl From<c_int> for ZlibError {
    fn from(ret: c_int) -> Self {
        Code::from_native(ret).map_or(Self::Unknown(ret), Self::Zlib)
    }
}

/// Used by the wrappers, for what they refuse themselves.
impl From<pinvoke::Error> for ZlibError {
    fn from(error: pinvoke::Error) -> Self {
        Self::Call(error)
    }
}

impl fmt::Display for ZlibError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Zlib(code) => {
                let text = c::z_error(*code).map_err(|_| fmt::Error)?;
                crossings::Z_ERROR.crossed([text.count_bytes()]);
                write!(f, "{code:?} ({}): {}", *code as c_int, text.to_string_lossy())
            }
            Self::Unknown(ret) => write!(f, "zlib returned {ret}, which its header does not have"),
            Self::Call(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ZlibError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        if let Self::Call(error) = self { error.source() } else { None }
    }
}
