//! What owns memory that C may keep.
#![allow(unsafe_code, reason = "implements unsafe traits for the owners of the standard library")]

use alloc::boxed::Box;
use alloc::ffi::CString;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::ffi::CStr;

/// An owner of elements whose address stays the same while the owner moves.
///
/// C may keep the address as long as the owner lives, which then nobody changes.
///
/// # Safety
///
/// [`as_ptr`](Self::as_ptr) points at [`len`](Self::len) initialised elements, which stay where they are and as they are until the
/// owner is dropped, however it moves.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not own elements that stay where they are",
    label = "C keeps this memory: give it an owner, such as `Vec<T>`, `Box<[T]>`, `Arc<[T]>` or `&'static [T]`",
    note = "text is given as `String`, `Box<str>`, `Arc<str>` or `&'static str`; with a NUL as `CString` or `&'static CStr`"
)]
pub unsafe trait Owner: 'static {
    /// What it owns.
    type Element: 'static;

    /// The first element; aligned and not NULL.
    fn as_ptr(&self) -> *const Self::Element;

    /// How many there are.
    fn len(&self) -> usize;

    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// An owner of elements that C may change.
///
/// # Safety
///
/// As of [`Owner`], and nobody else reaches the elements.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not own elements that C may change",
    label = "give it `Vec<T>`, `Box<[T]>` or `&'static mut [T]`"
)]
pub unsafe trait OwnerMut: Owner {
    /// The first element; aligned and not NULL.
    fn as_mut_ptr(&mut self) -> *mut Self::Element;
}

/// Text with a NUL behind it, and none before, whose address stays the same while the owner moves.
///
/// # Safety
///
/// As of [`Owner`], of the text and its NUL.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not own text with a NUL behind it",
    label = "C keeps this text: give it a `CString` or a `&'static CStr`"
)]
pub unsafe trait TextOwner: 'static {
    /// The text.
    fn as_text(&self) -> &CStr;
}

macro_rules! owners {
    ($(($($generics:tt)*) $owner:ty, $element:ty;)*) => {$(
        // SAFETY: the elements are in a block of their own on the heap, or live for ever; moving the owner moves its
        // pointer alone. Sharing owners lend no `&mut`.
        unsafe impl<$($generics)*> Owner for $owner {
            type Element = $element;

            #[inline]
            fn as_ptr(&self) -> *const $element {
                let elements: &[$element] = self.as_ref();
                elements.as_ptr()
            }

            #[inline]
            fn len(&self) -> usize {
                let elements: &[$element] = self.as_ref();
                elements.len()
            }
        }
    )*};
}

owners! {
    (T: 'static) Vec<T>, T;
    (T: 'static) Box<[T]>, T;
    (T: 'static) Arc<[T]>, T;
    (T: 'static) &'static [T], T;
    (T: 'static) &'static mut [T], T;
    () String, u8;
    () &'static str, u8;
}

// SAFETY: as above; the bytes of the text.
unsafe impl Owner for Box<str> {
    type Element = u8;

    #[inline]
    fn as_ptr(&self) -> *const u8 {
        str::as_ptr(self)
    }

    #[inline]
    fn len(&self) -> usize {
        str::len(self)
    }
}

// SAFETY: as above; the bytes of the text.
unsafe impl Owner for Arc<str> {
    type Element = u8;

    #[inline]
    fn as_ptr(&self) -> *const u8 {
        str::as_ptr(self)
    }

    #[inline]
    fn len(&self) -> usize {
        str::len(self)
    }
}

// SAFETY: one element in a block of its own.
unsafe impl<T: 'static> Owner for Box<T> {
    type Element = T;

    #[inline]
    fn as_ptr(&self) -> *const T {
        &raw const **self
    }

    #[inline]
    fn len(&self) -> usize {
        1
    }
}

// SAFETY: exclusive owners, as above.
unsafe impl<T: 'static> OwnerMut for Vec<T> {
    #[inline]
    fn as_mut_ptr(&mut self) -> *mut T {
        Vec::as_mut_ptr(self)
    }
}

// SAFETY: exclusive owners, as above.
unsafe impl<T: 'static> OwnerMut for Box<[T]> {
    #[inline]
    fn as_mut_ptr(&mut self) -> *mut T {
        <[T]>::as_mut_ptr(self)
    }
}

// SAFETY: exclusive owners, as above.
unsafe impl<T: 'static> OwnerMut for &'static mut [T] {
    #[inline]
    fn as_mut_ptr(&mut self) -> *mut T {
        <[T]>::as_mut_ptr(self)
    }
}

// SAFETY: exclusive owners, as above.
unsafe impl<T: 'static> OwnerMut for Box<T> {
    #[inline]
    fn as_mut_ptr(&mut self) -> *mut T {
        &raw mut **self
    }
}

// SAFETY: the text is in a block of its own on the heap.
unsafe impl TextOwner for CString {
    #[inline]
    fn as_text(&self) -> &CStr {
        self
    }
}

// SAFETY: the text lives for ever.
unsafe impl TextOwner for &'static CStr {
    #[inline]
    fn as_text(&self) -> &CStr {
        self
    }
}
