//! A failed status that names no error type of its own.

use crate::count::Integer;
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
                Integer::number(self)
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

/// What C returns where no callback follows, in the place of what a callback brings.
#[diagnostic::on_unimplemented(
    message = "C returns `{Self}`, and what ends the operation is `{U}`",
    label = "where no callback follows, this takes the place of `result`, so both must be numbers",
    note = "without `result`, `ret` is what C returned in `ok` and `error`; of a type that is spelled in two ways, write one"
)]
pub trait Answers<U>: Sized {
    /// The same number, if that type has it.
    ///
    /// # Errors
    ///
    /// That C returned it: what it means is unknown.
    fn answer(self) -> Result<U, ErrorKind>;
}

#[diagnostic::do_not_recommend]
impl<T: Integer + StatusValue, U: Integer + TryFrom<T>> Answers<U> for T {
    #[inline(always)]
    fn answer(self) -> Result<U, ErrorKind> {
        U::try_from(self).map_err(|_| ErrorKind::Status { value: StatusValue::number(self) })
    }
}

#[diagnostic::do_not_recommend]
impl<U: Integer> Answers<U> for bool {
    #[inline(always)]
    fn answer(self) -> Result<U, ErrorKind> {
        Ok(U::from_bool(self))
    }
}

#[diagnostic::do_not_recommend]
impl Answers<bool> for bool {
    #[inline(always)]
    fn answer(self) -> Result<bool, ErrorKind> {
        Ok(self)
    }
}

/// What C returned, as of the type of what a callback would have brought.
///
/// # Errors
///
/// If that type has no such number.
#[inline(always)]
pub fn answered<T: Answers<U>, U>(ret: T) -> Result<U, ErrorKind> {
    ret.answer()
}
