//! How a wrapper fails: one cold function a reason, with the numbers as they are, so that nothing of it is in
//! the hot path. Each exists twice: as an error to return, and as a panic at the caller's line.

use crate::count::Integer;
use crate::error::{At, Error, ErrorKind};

macro_rules! refusals {
    ($(
        $(#[$meta:meta])*
        fn $name:ident($($arg:ident: $ty:ty),*) $(for $generic:ident)? = $kind:expr;
    )*) => {
        /// Errors of the wrapper's own type, for wrappers that return `Result`.
        pub mod error {
            use super::{At, Error, ErrorKind, Integer};
            $(
                $(#[$meta])*
                #[cold]
                #[inline(never)]
                pub fn $name<$($generic: Integer,)? T, E: From<Error>>($($arg: $ty,)* at: &'static At) -> Result<T, E> {
                    Err(E::from(Error::new($kind, at)))
                }
            )*
        }

        /// Panics, for the others.
        pub mod refuse {
            use super::{At, Error, ErrorKind, Integer};
            $(
                $(#[$meta])*
                #[cold]
                #[inline(never)]
                #[track_caller]
                pub fn $name<$($generic: Integer)?>($($arg: $ty,)* at: &'static At) -> ! {
                    panic!("{}", Error::new($kind, at))
                }
            )*
        }
    };
}

/// What C said it wrote: more than there is room for, or no length at all.
fn not_written<C: Integer>(native: C, capacity: usize) -> ErrorKind {
    match native.to_usize() {
        Some(written) => ErrorKind::BeyondCapacity { written, capacity },
        None => ErrorKind::InvalidLength { value: native.number() },
    }
}

refusals! {
    /// A conversion failed.
    fn of(kind: ErrorKind) = kind;
    /// A length does not fit the count's type.
    fn count(len: usize) for C = ErrorKind::CountOverflow { len, count: C::NAME };
    /// Two lengths differ.
    fn same(len: usize, other: &'static str, other_len: usize) = ErrorKind::LengthMismatch { len, other, other_len };
    /// A buffer is too short for the declared length, or there is no such length.
    fn at_least(len: usize, needed: Option<usize>) = match needed {
        Some(needed) => ErrorKind::TooShort { len, needed },
        None => ErrorKind::LengthOverflow,
    };
    /// C says it wrote what it cannot have written.
    fn written(native: C, capacity: usize) for C = super::not_written(native, capacity);
    /// The same for a computed length.
    fn within(written: Option<usize>, capacity: usize) = match written {
        Some(written) => ErrorKind::BeyondCapacity { written, capacity },
        None => ErrorKind::LengthOverflow,
    };
    /// NULL where a value is promised.
    fn null() = ErrorKind::Null;
    /// An operation was cancelled.
    fn cancelled() = ErrorKind::Cancelled;
    /// The library or the symbol is not there.
    #[cfg(feature = "library")]
    fn missing(missing: crate::library::Missing) = ErrorKind::Missing(missing);
}
