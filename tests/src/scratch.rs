//! Conversions that put what their native value points at into the scratch of the call: by functions of `c/words.c`.

use core::ffi::c_char;
use pinvoke::{Conversion, ConversionError, Scratch, marshal};

/// Text that C sees from behind.
#[derive(Debug)]
pub enum Backwards {}

// SAFETY: the text is in the scratch, with its NUL.
unsafe impl Conversion for Backwards {
    type Surface = String;
    type Native = *const c_char;

    fn to_native(value: &String, scratch: &Scratch) -> Result<*const c_char, ConversionError> {
        let none = |_| ConversionError::new("no memory");
        if value.contains('\0') {
            return Err(ConversionError::new("a NUL"));
        }
        // Something else between the texts, which must be aligned and disjoint.
        let numbers = scratch.copied(&[u64::MAX; 2]).map_err(none)?;
        let bytes: Vec<u8> = value.bytes().rev().chain([0]).collect();
        let text = scratch.copied(&bytes).map_err(none)?;
        let zeros = scratch.zeroed::<u16>(value.len() % 7).map_err(none)?;
        assert!(numbers.iter().all(|number| *number == u64::MAX), "parts do not overlap");
        assert!(numbers.as_ptr().is_aligned() && zeros.as_ptr().is_aligned());
        assert!(zeros.iter().all(|zero| *zero == 0));
        Ok(text.as_ptr().cast())
    }

    unsafe fn from_native(_: &*const c_char) -> Result<String, ConversionError> {
        Err(ConversionError::new("nothing comes back"))
    }
}

#[marshal]
unsafe extern "C" {
    /// The lengths of all.
    #[link_name = "see_texts"]
    pub fn see_backwards(
        #[marshal(in, with = Backwards, len = n)] texts: *const *const c_char,
        n: i32,
    ) -> i64;
}
