//! What zlib fails with, in its own words.

use core::ffi::c_int;
use std::ffi::CString;
use std::fmt;

/// A call of zlib that failed.
#[derive(Debug)]
pub(crate) enum ZlibError {
    /// With a code, and what the stream says.
    Zlib(c_int, Option<String>),
    /// Without ever reaching zlib.
    Call(pinvoke::Error),
}

impl ZlibError {
    /// Used by the wrappers.
    pub(crate) fn new(code: c_int, message: Option<CString>) -> Self {
        Self::Zlib(code, message.map(|text| text.to_string_lossy().into_owned()))
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
            Self::Zlib(_, Some(message)) => f.write_str(message),
            Self::Zlib(code, None) => write!(f, "zlib fails with {code}"),
            Self::Call(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ZlibError {}
