//! A conversion of one's own whose native form is a pointer.

use core::ffi::{CStr, c_char};
use pinvoke::{Conversion, ConversionError, Scratch, marshal};

/// Text that C reads backwards.
#[derive(Debug, PartialEq)]
pub struct Mirrored(pub String);

/// Turns it round.
pub enum Mirror {}

// SAFETY: the text is in the scratch, with a NUL.
unsafe impl Conversion for Mirror {
    type Surface = Mirrored;
    type Native = *const c_char;

    fn to_native(value: &Mirrored, scratch: &Scratch) -> Result<*const c_char, ConversionError> {
        let mut bytes: Vec<u8> = value.0.bytes().rev().collect();
        bytes.push(0);
        let copied = scratch.copied(&bytes).map_err(|_| ConversionError::new("no memory"))?;
        Ok(copied.as_ptr().cast())
    }

    unsafe fn from_native(native: &*const c_char) -> Result<Mirrored, ConversionError> {
        if native.is_null() {
            return Err(ConversionError::new("no text"));
        }
        // SAFETY: not NULL, and the caller promises what the declaration says: text with a NUL.
        let text = unsafe { CStr::from_ptr(*native) };
        Ok(Mirrored(text.to_str()?.chars().rev().collect()))
    }
}

#[marshal]
unsafe extern "C" {
    /// The length of the text.
    #[link_name = "strlen"]
    pub fn length(#[marshal(with = Mirror)] text: *const c_char) -> usize;

    /// The number that the text says.
    #[link_name = "atoi"]
    pub fn number(#[marshal(with = Mirror)] text: *const c_char) -> i32;

    /// Always the same text.
    #[link_name = "str_static"]
    #[marshal(ret(with = Mirror))]
    pub safe fn fixed() -> *const c_char;
}
