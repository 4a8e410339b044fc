//! Objects that operations use while they run.

use core::ffi::{CStr, c_char, c_int, c_long, c_uchar, c_uint, c_ushort, c_void};
use pinvoke::{Blittable, Conversion, Marshal, marshal};

/// What the library says of a failure, for each of its threads.
#[derive(Debug, PartialEq, Eq)]
pub enum Refused {
    /// By the library.
    Said(String),
    /// Before or after it.
    Call(String),
}

impl From<pinvoke::Error> for Refused {
    fn from(error: pinvoke::Error) -> Self {
        Self::Call(error.to_string())
    }
}

/// The library's own words.
fn refused(status: c_int) -> Refused {
    let message = engine_message();
    Refused::Said(format!("{status}: {}", message.to_string_lossy()))
}

/// A name, and how often.
#[derive(Marshal, Debug, PartialEq)]
pub struct Label {
    /// Text of the caller's.
    #[marshal(utf8)]
    pub name: String,
    /// How often.
    pub times: c_int,
}

/// Two numbers.
#[repr(C)]
#[derive(Clone, Copy, Blittable, Debug, PartialEq)]
pub struct Span {
    /// The first.
    pub from: c_int,
    /// The last.
    pub to: c_int,
}

/// A number below 100; one that panics on the way in is 100, on the way back 50.
#[derive(Debug, PartialEq)]
pub struct Moody(pub c_int);

// SAFETY: numbers only.
unsafe impl Conversion<c_int> for Moody {
    type Surface = Self;
}

