//! How an error reads.

use super::{Error, ErrorKind, Number};
use core::fmt;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.parameter() {
            Some(parameter) => write!(f, "`{}`, `{parameter}`: {}", self.at.function, self.kind),
            None => write!(f, "`{}`: {}", self.at.function, self.kind),
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CountOverflow { len, count } => {
                write!(f, "the length {len} does not fit the count's type `{count}`")
            }
            Self::LengthMismatch { len, other, other_len } => {
                write!(
                    f,
                    "the length {len} must equal the length {other_len} of `{other}`, with which it shares its count"
                )
            }
            Self::TooShort { len, needed } => write!(f, "the length {len} is less than the {needed} needed"),
            Self::LengthOverflow => {
                f.write_str("the declared length is negative or overflows for these arguments")
            }
            Self::BeyondCapacity { written, capacity } => {
                write!(f, "C says it wrote {written}, but the capacity is {capacity}")
            }
            Self::InvalidLength { value } => write!(f, "C gave the invalid length {value}"),
            Self::Null => f.write_str("C gave NULL where a value is promised"),
            Self::Misaligned { align } => write!(f, "C gave a pointer that is not aligned to {align} bytes"),
            Self::Outside => f.write_str(
                "C gave a pointer outside the argument into which it must point, or into the middle of a character",
            ),
            Self::NulInside { position } => write!(f, "there is a NUL at byte {position} of the text"),
            Self::NotUtf8(_) => f.write_str("C gave text that is not UTF-8"),
            Self::InvalidText { encoding, position } => {
                write!(f, "C gave text that is not {encoding}, from unit {position} on")
            }
            Self::Unmappable { character, encoding } => {
                write!(f, "{character:?} cannot be said in {encoding}")
            }
            Self::TooLong { len, capacity } => {
                write!(f, "the length {len} is more than the {capacity} that fit")
            }
            Self::NotPath => f.write_str("this path cannot be said in C's text"),
            Self::NotAllocated => {
                f.write_str("only `None` can go in, since the declaration names no `alloc`")
            }
            Self::Conversion(error) => error.fmt(f),
            Self::UnknownValue { value, of } => write!(f, "C gave {value}, which is no value of `{of}`"),
            Self::Closure => f.write_str("the closure failed, with an error of another type than this function's"),
            Self::Status { value } => write!(f, "failed with {value}"),
            Self::InvalidLayout { size, align } => {
                write!(f, "C told of {size} bytes aligned to {align}, which no memory is")
            }
            Self::Cancelled => f.write_str("the operation was cancelled"),
            Self::Busy { of, with } if of == with => {
                write!(f, "a closure that must leave every `{of}` alone runs on this thread")
            }
            Self::Busy { of, with } => {
                write!(f, "a closure that must leave every `{with}` alone, and so every `{of}`, runs on this thread")
            }
            Self::OutOfMemory { bytes } => write!(f, "no memory for {bytes} bytes"),
            #[cfg(feature = "library")]
            Self::Missing(missing) => missing.fmt(f),
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(value) => value.fmt(f),
            Self::Float(value) => value.fmt(f),
            Self::Pointer(0) => f.write_str("NULL"),
            Self::Pointer(address) => write!(f, "{address:#x}"),
        }
    }
}
