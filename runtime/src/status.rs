//! A failed status that names no error type of its own.

use crate::error::{At, Error, ErrorKind, Number};

/// What can be shown of a value that C returned.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be shown in an error: it is no number and no pointer",
    label = "say what the error is: `error = …`"
)]
pub trait StatusValue {
    /// For the message.
    fn number(self) -> Number;
}

/// The error of a call that failed with `value`.
#[cold]
#[inline(never)]
pub fn status<V: StatusValue>(value: V, at: &'static At) -> Error {
    Error::new(ErrorKind::Status { value: value.number() }, at)
}

macro_rules! integers {
    ($($ty:ident)*) => {$(
        impl StatusValue for $ty {
            fn number(self) -> Number {
                crate::count::Integer::number(self)
            }
        }
    )*};
}

integers!(u8 i8 u16 i16 u32 i32 u64 i64 u128 i128 usize isize);

impl StatusValue for f32 {
    fn number(self) -> Number {
        Number::Float(self.into())
    }
}

impl StatusValue for f64 {
    fn number(self) -> Number {
        Number::Float(self)
    }
}

impl<T> StatusValue for *const T {
    fn number(self) -> Number {
        Number::Pointer(self.addr())
    }
}

impl<T> StatusValue for *mut T {
    fn number(self) -> Number {
        Number::Pointer(self.addr())
    }
}
