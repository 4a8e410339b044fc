//! The owners of the standard library.
#![allow(unsafe_code, reason = "implements unsafe traits for the owners of the standard library")]

use super::{Buffer, BufferMut};
use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

/// What each owner lends.
macro_rules! buffers {
    ($(($($generics:tt)*) $owner:ty, $element:ty, |$this:ident| $lent:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        // SAFETY: it gives the elements that it holds, of which none changes, comes or goes but through a `&mut` of the
        // owner; where they are shared, nobody has one. Text is bytes, read alone.
        unsafe impl<$($generics)*> Buffer for $owner {
            type Element = $element;

            #[inline]
            fn as_slice(&self) -> &[$element] {
                let $this = self;
                $lent
            }
        }
    )*};
}

/// The same, and alone.
macro_rules! exclusive_buffers {
    ($(($($generics:tt)*) $owner:ty, $element:ty;)*) => {$(
        buffers! { ($($generics)*) $owner, $element, |owner| &owner[..]; }

        #[diagnostic::do_not_recommend]
        // SAFETY: it gives the same elements, which nobody else has.
        unsafe impl<$($generics)*> BufferMut for $owner {
            #[inline]
            fn as_mut_slice(&mut self) -> &mut [$element] {
                &mut self[..]
            }
        }
    )*};
}

exclusive_buffers! {
    (T: Send + 'static) Vec<T>, T;
    (T: Send + 'static) Box<[T]>, T;
    (T: Send + 'static, const N: usize) Box<[T; N]>, T;
    (T: Send + 'static, const N: usize) [T; N], T;
    (T: Send + 'static) &'static mut [T], T;
}

buffers! {
    (T: Sync + 'static) &'static [T], T, |owner| owner;
    (T: Sync + 'static, const N: usize) &'static [T; N], T, |owner| &owner[..];
    (T: Send + Sync + 'static) Arc<[T]>, T, |owner| owner;
    (T: Send + Sync + 'static) Arc<Vec<T>>, T, |owner| owner;
    (T: Send + Sync + 'static, const N: usize) Arc<[T; N]>, T, |owner| &owner[..];
    () String, u8, |owner| owner.as_bytes();
    () Box<str>, u8, |owner| owner.as_bytes();
    () Arc<str>, u8, |owner| owner.as_bytes();
    () &'static str, u8, |owner| owner.as_bytes();
}
