//! What is told when a call cannot be made, or when C broke its own contract.

mod display;
mod kind;

pub use kind::{ErrorKind, Number};

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
