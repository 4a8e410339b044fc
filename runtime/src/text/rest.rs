//! Text that C points at: a tail of an argument, or its own as UTF-8.
#![allow(unsafe_code, reason = "the tail of a C string is one")]

use crate::error::ErrorKind;
use crate::private::offset_in;
use core::ffi::CStr;

/// The tail of `text`, which was lent at `base`, from where C's pointer points; it may point at the NUL, not
/// behind it. `None` for NULL.
#[inline]
pub fn rest_of_cstr<B, P>(text: &CStr, base: *const B, ptr: *const P) -> Result<Option<&CStr>, ErrorKind> {
    let offset = offset_in::<u8, B, P>(base, text.count_bytes(), ptr)?;
    // SAFETY: `offset` is at most the index of the one NUL, as `offset_in` saw, so the tail ends with that NUL and
    // has no other; it is borrowed for as long as `text`.
    Ok(offset
        .map(|offset| unsafe { CStr::from_bytes_with_nul_unchecked(&text.to_bytes_with_nul()[offset..]) }))
}

/// The tail of `text`, of which a copy or itself was lent at `base`, from where C's pointer points. `None` for
/// NULL; between the bytes of a character is outside.
#[inline]
pub fn rest_of_utf8<B, P>(text: &str, base: *const B, ptr: *const P) -> Result<Option<&str>, ErrorKind> {
    match offset_in::<u8, B, P>(base, text.len(), ptr)? {
        Some(offset) => text.get(offset..).map(Some).ok_or(ErrorKind::Outside),
        None => Ok(None),
    }
}

/// C's text, if it is UTF-8.
#[inline]
pub fn text_utf8(text: Option<&CStr>) -> Result<Option<&str>, ErrorKind> {
    text.map(|text| text.to_str().map_err(ErrorKind::NotUtf8)).transpose()
}
