//! What is told when a call cannot be made, or when C broke its own contract.

use core::fmt;

/// A call that was refused, or a result that was not believed.
///
/// It says which function and which parameter, what was wrong with which numbers, and keeps what caused it
/// ([`source`](core::error::Error::source)).
///
/// An error type of your own that wrappers return needs `From<pinvoke::Error>`:
///
/// ```
/// # #[allow(dead_code)]
/// enum ZlibError {
///     Code(i32),
///     Call(pinvoke::Error),
/// }
///
/// impl From<pinvoke::Error> for ZlibError {
///     fn from(error: pinvoke::Error) -> Self {
///         Self::Call(error)
///     }
/// }
/// ```
#[derive(Debug)]
pub struct Error {
    at: &'static At,
    kind: ErrorKind,
}

/// A function and one of its parameters; empty where the call as a whole failed.
#[doc(hidden)]
#[derive(Debug)]
pub struct At {
    pub function: &'static str,
    pub parameter: &'static str,
}

/// What was wrong. All lengths are in the unit of the declaration: elements for `len`, bytes for `bytes`.
#[derive(Debug)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A length does not fit the C type of its count.
    CountOverflow {
        /// The length.
        len: usize,
        /// The C type, as Rust names it.
        count: &'static str,
    },
    /// Two buffers share one count, and their lengths differ.
    LengthMismatch {
        /// The length of this buffer.
        len: usize,
        /// The parameter with which it must agree.
        other: &'static str,
        /// The length of that one.
        other_len: usize,
    },
    /// A buffer is shorter than the declaration demands.
    TooShort {
        /// The length of the buffer.
        len: usize,
        /// The least length that would do.
        needed: usize,
    },
    /// The declared expression for a length is negative, or does not fit `usize`, for these arguments.
    LengthOverflow,
    /// C says that it wrote more than there is room for. It broke its contract; nothing of the output was read.
    BeyondCapacity {
        /// What C said.
        written: usize,
        /// What there was room for.
        capacity: usize,
    },
    /// C gave a length that is negative, or larger than any object can be.
    InvalidLength {
        /// What C gave.
        value: Number,
    },
    /// C returned NULL where the declaration promises a value.
    Null,
    /// C returned a pointer that is not aligned for what it points at.
    Misaligned {
        /// The alignment that the type needs, in bytes.
        align: usize,
    },
    /// C returned a pointer that lies outside the argument into which it must point.
    Outside,
    /// Text that has a NUL inside cannot cross NUL-terminated.
    NulInside {
        /// The index of the first NUL, in bytes.
        position: usize,
    },
    /// C's text is not UTF-8.
    NotUtf8(core::str::Utf8Error),
    /// C's text is not valid in its encoding.
    InvalidText {
        /// The encoding.
        encoding: &'static str,
        /// The index of the first wrong unit.
        position: usize,
    },
    /// A character that the encoding does not have.
    Unmappable {
        /// The character.
        character: char,
        /// The encoding.
        encoding: &'static str,
    },
    /// Text or elements are more than there is place for.
    TooLong {
        /// How many units there are, with the terminator if there must be one.
        len: usize,
        /// How many fit.
        capacity: usize,
    },
    /// A path that the platform's text cannot say.
    NotPath,
    /// Memory that goes in must come from C's allocator, and the declaration names none: only `None` can go in.
    NotAllocated,
    /// A conversion of the user's own failed; the source says why.
    Conversion(crate::ConversionError),
    /// A value that the enum does not have.
    UnknownValue {
        /// The value that came.
        value: Number,
        /// The name of the enum.
        of: &'static str,
    },
    /// A closure that C keeps failed, with an error of another type than this function's.
    Closure,
    /// The function failed: it returned this value, and the declaration names no error type of its own.
    Status {
        /// What C returned.
        value: Number,
    },
    /// Memory for a native copy, or for new state, could not be had.
    OutOfMemory {
        /// How many bytes were asked for.
        bytes: usize,
    },
    /// C told of a size and an alignment that no memory has.
    InvalidLayout {
        /// The size, in bytes.
        size: Number,
        /// The alignment, in bytes.
        align: Number,
    },
    /// The operation was cancelled before it had a result of its own.
    Cancelled,
    /// The library or the symbol could not be found; the source lists everything that was tried.
    #[cfg(feature = "library")]
    Missing(crate::library::Missing),
}

/// A number that came from C, whatever its type, for messages.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Number {
    /// Any integer.
    Int(i128),
    /// A floating-point number.
    Float(f64),
    /// A pointer, by its address.
    Pointer(usize),
}

impl Error {
    #[doc(hidden)]
    pub const fn new(kind: ErrorKind, at: &'static At) -> Self {
        Self { at, kind }
    }

    /// The name of the declaration.
    pub const fn function(&self) -> &'static str {
        self.at.function
    }

    /// The name of the parameter; `ret` for the return value, and `None` where the call as a whole failed.
    pub const fn parameter(&self) -> Option<&'static str> {
        if self.at.parameter.is_empty() { None } else { Some(self.at.parameter) }
    }

    /// What was wrong.
    pub const fn kind(&self) -> &ErrorKind {
        &self.kind
    }
}

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

impl core::error::Error for Error {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match &self.kind {
            ErrorKind::NotUtf8(error) => Some(error),
            ErrorKind::Conversion(error) => error.source(),
            #[cfg(feature = "library")]
            ErrorKind::Missing(missing) => Some(missing),
            _ => None,
        }
    }
}

/// So that wrappers with `error = errno` can refuse a bad call: the kind is `InvalidInput`, and the
/// [`Error`] stays inside. An operation that was cancelled is no bad call: its kind is `Other`.
#[cfg(feature = "std")]
impl From<Error> for std::io::Error {
    fn from(error: Error) -> Self {
        let kind = match error.kind {
            ErrorKind::Cancelled => std::io::ErrorKind::Other,
            _ => std::io::ErrorKind::InvalidInput,
        };
        Self::new(kind, error)
    }
}
