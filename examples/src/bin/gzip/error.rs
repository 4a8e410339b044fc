//! What zlib fails with, in its own words.

use core::ffi::c_int;
use std::ffi::CString;
use std::fmt;

use crate::c::GzFileRef;

/// A call of zlib that failed.
#[derive(Debug)]
pub(crate) enum ZlibError {
    /// With a code, and what the stream or file says.
    Zlib(c_int, Option<String>),
    /// Without ever reaching zlib, or because what it gave cannot be true.
    Call(pinvoke::Error),
}

impl ZlibError {
    /// Used by the wrappers, of a stream.
    pub(crate) fn new(code: c_int, message: Option<CString>) -> Self {
        Self::Zlib(code, message.map(|text| text.to_string_lossy().into_owned()))
    }

    /// Used by the wrappers, of a file.
    pub(crate) fn of_file(file: GzFileRef<'_>) -> Self {
        match file.last_error() {
            Ok((message, code)) => Self::Zlib(code, Some(message)),
            Err(error) => error,
        }
    }

    /// The same when it is gone.
    pub(crate) fn of_close(code: c_int) -> Self {
        Self::Zlib(code, None)
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
            Self::Zlib(code, Some(message)) if !message.is_empty() => write!(f, "{message} ({code})"),
            Self::Zlib(-1, _) => f.write_str("the system failed (-1)"),
            Self::Zlib(-2, _) => f.write_str("zlib is used wrongly (-2)"),
            Self::Zlib(-3, _) => f.write_str("the data is not as it was written (-3)"),
            Self::Zlib(-4, _) => f.write_str("not enough memory (-4)"),
            Self::Zlib(-5, _) => f.write_str("unexpected end of file (-5)"),
            Self::Zlib(code, _) => write!(f, "zlib failed ({code})"),
            Self::Call(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ZlibError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        if let Self::Call(error) = self { error.source() } else { None }
    }
}
