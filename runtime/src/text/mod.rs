//! Text that crosses.

mod array;
mod bstr;
#[cfg(feature = "alloc")]
mod bstr_owned;
mod c_text;
#[cfg(feature = "encoding")]
mod code_page;
mod converter;
mod counted;
mod encoding;
mod inline;
#[cfg(feature = "alloc")]
mod out;
#[cfg(feature = "std")]
mod path;
mod place;
mod rest;
mod surface;
mod unit;
mod utf16;
mod utf32;

pub use array::{NullTerminated, fill_null_terminated, lend_null_terminated, prepare_null_terminated};
pub use bstr::Bstr;
#[cfg(feature = "alloc")]
pub use bstr_owned::{Bstr as OwnedBstr, BstrUnits};
pub use c_text::CText;
#[cfg(feature = "encoding")]
pub use code_page::{CodePage, Label, code_page};
pub use converter::Text;
pub use counted::{Counted, counted, counted_copy};
pub use encoding::{Encoding, Lossy, Utf8, Utf16, Utf32, Wide};
pub use inline::InlineText;
#[cfg(feature = "alloc")]
pub use out::{TextOut, prepare_text_out};
#[cfg(feature = "std")]
pub use path::PathText;
#[cfg(feature = "std")]
pub(crate) use path::of_units;
pub use rest::{rest_of_cstr, rest_of_utf8, text_utf8};
pub use surface::{AsCStr, AsText};
#[cfg(feature = "std")]
pub use surface::{AsPath, FromPath};
#[cfg(feature = "alloc")]
pub use surface::{FromCStr, FromText};
pub use unit::{Unit, WideUnit};
