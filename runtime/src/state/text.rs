//! Text that a state points at.

use alloc::borrow::ToOwned;
use alloc::ffi::CString;
use core::ffi::{CStr, c_char};

/// Text that a field of a state points at, as a copy; `None` for NULL.
///
/// # Safety
///
/// As of [`field`](super::field); it is NULL, or points at text with a NUL behind it.
pub unsafe fn text_field<P: TextPointer>(place: *const P) -> Option<CString> {
    // SAFETY: the caller's promise.
    let text = unsafe { place.read_unaligned() }.address();
    // SAFETY: it is not NULL, and the caller's promise is that text stands there.
    (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) }.to_owned())
}

/// A pointer to C's characters.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not point at text",
    label = "not a pointer to C's `char`",
    note = "in `get(…)`, `cstr` is a field that points at text; of another say its type"
)]
pub trait TextPointer: Copy {
    /// Where the text begins.
    fn address(self) -> *const c_char;
}

macro_rules! text_pointers {
    ($($ty:ty)*) => {$(
        impl TextPointer for $ty {
            #[inline]
            fn address(self) -> *const c_char {
                self.cast()
            }
        }
    )*};
}
text_pointers!(*const u8 *mut u8 *const i8 *mut i8);
