//! Pointers to one value, and pointers that may be NULL.
#![allow(unsafe_code, reason = "follows C's pointers, once they were checked")]

use super::{Converter, FromNative, Ownership, Returns, ToNative, made};
use crate::blittable::Blittable;
use crate::error::ErrorKind;
use crate::private::{FREED_WHOLE, view_one};
use crate::scratch::Scratch;
use crate::strategy::Copied;
use core::alloc::Layout;
use core::marker::PhantomData;
use core::ptr::{NonNull, null_mut};

/// A pointer to one native value, in memory as `O` says.
#[derive(Debug)]
pub struct Pointer<C, O>(PhantomData<(C, O)>);

// SAFETY: with `FREES` `false` nothing behind the pointer owns anything for certain, which is asserted on each way; what a
// conversion of the user's own only may free stays C's.
unsafe impl<S, C: Converter<S>, O: Ownership> Converter<S> for Pointer<C, O>
where
    C::Native: 'static,
{
    type Native = *mut C::Native;
    type Strategy = Copied;
    type Fails = ErrorKind;
    const FREES: bool = O::FREES;
    // A record may lead to itself, so what is behind is not asked.
    const TAKES: bool = O::FREES;
    const COPIES: bool = C::COPIES;
    const BOUND: bool = C::BOUND;
    const BORROWS: bool = !O::FREES;

    #[inline]
    unsafe fn free(native: &mut *mut C::Native) {
        if let (true, Some(ptr)) = (O::FREES, NonNull::new(*native)) {
            // SAFETY: not NULL, and the caller promises that the value was made here or left by C, that nobody else
            // frees it, and that it is not used after this.
            unsafe {
                if ptr.is_aligned() {
                    C::free(&mut *ptr.as_ptr());
                }
                O::free(ptr.cast(), C::ELEMENTS, size_of::<C::Native>());
            }
            *native = null_mut();
        }
    }
}

// SAFETY: the value behind the pointer is in memory that `O` keeps until the scratch is gone, or that is freed.
unsafe impl<S, C: ToNative<S>, O: Ownership> ToNative<S> for Pointer<C, O>
where
    C::Native: 'static,
{
    #[inline]
    fn to_native(surface: &S, scratch: &Scratch) -> Result<Self::Native, ErrorKind> {
        const {
            assert!(
                O::FREES || !C::FREES,
                "what this pointer leads to is freed by a function, so say `free` of the pointer too"
            );
            assert!(!O::FREES || !O::ALLOCATES || !C::BORROWS, "{}", FREED_WHOLE);
        };
        // SAFETY: made on this line.
        let inner = unsafe { made::<C, S>(C::to_native(surface, scratch)?) };
        let place = O::alloc(Layout::new::<C::Native>(), scratch)?.cast::<C::Native>();
        // SAFETY: `alloc` gave memory of this layout, that nobody else uses.
        unsafe { place.write(inner.release()) };
        Ok(place.as_ptr())
    }
}

// SAFETY: reads one value, if the pointer is neither NULL nor misaligned.
unsafe impl<S, C: FromNative<S>, O: Returns> FromNative<S> for Pointer<C, O>
where
    C::Native: 'static,
{
    #[inline]
    unsafe fn from_native(native: &mut Self::Native) -> Result<S, ErrorKind> {
        const {
            assert!(
                O::FREES || !C::OWNS,
                "what this pointer leads to is freed by a function, so say `free` of the pointer too, not `copy`"
            );
        };
        // SAFETY: the caller promises that the pointer is NULL or valid for one value; `view_one` checks the rest.
        let mut inner = *unsafe { view_one(native.cast_const()) }?.ok_or(ErrorKind::Null)?;
        // SAFETY: as above, of the value that C left there.
        let value = unsafe { C::from_native(&mut inner) };
        if C::TAKES {
            // SAFETY: as above; what is taken from is owned, as is asserted, and nobody else has it.
            unsafe { native.write(inner) };
        }
        value
    }
}

/// The same for a `Box`: a record that another one points at.
#[derive(Debug)]
pub struct Boxed<C, O>(PhantomData<(C, O)>);

#[cfg(feature = "alloc")]
const _: () = {
    use alloc::boxed::Box;

    // SAFETY: as of `Pointer`, which does all of it.
    unsafe impl<S, C: Converter<S>, O: Ownership> Converter<Box<S>> for Boxed<C, O>
    where
        C::Native: 'static,
    {
        type Native = *mut C::Native;
        type Strategy = Copied;
        type Fails = ErrorKind;
        const FREES: bool = O::FREES;
        const TAKES: bool = O::FREES;
        const COPIES: bool = C::COPIES;
        const BOUND: bool = C::BOUND;
        const BORROWS: bool = !O::FREES;

        #[inline]
        unsafe fn free(native: &mut Self::Native) {
            // SAFETY: the caller's promise is the one that is asked for.
            unsafe { <Pointer<C, O> as Converter<S>>::free(native) }
        }
    }

    // SAFETY: as of `Pointer`.
    unsafe impl<S, C: ToNative<S>, O: Ownership> ToNative<Box<S>> for Boxed<C, O>
    where
        C::Native: 'static,
    {
        #[inline]
        fn to_native(surface: &Box<S>, scratch: &Scratch) -> Result<Self::Native, ErrorKind> {
            <Pointer<C, O> as ToNative<S>>::to_native(surface, scratch)
        }
    }

    // SAFETY: as of `Pointer`.
    unsafe impl<S, C: FromNative<S>, O: Returns> FromNative<Box<S>> for Boxed<C, O>
    where
        C::Native: 'static,
    {
        #[inline]
        unsafe fn from_native(native: &mut Self::Native) -> Result<Box<S>, ErrorKind> {
            // SAFETY: the caller's promise is the one that is asked for.
            unsafe { <Pointer<C, O> as FromNative<S>>::from_native(native) }.map(Box::new)
        }
    }
};

/// `None` is NULL.
#[derive(Debug)]
pub struct Nullable<C>(PhantomData<C>);

/// A native value that can say that there is none.
pub trait NullableNative: Blittable {
    /// NULL.
    const NULL: Self;

    /// Whether this is it.
    fn is_null(&self) -> bool;
}

impl<T: 'static> NullableNative for *mut T {
    const NULL: Self = null_mut();

    #[inline(always)]
    fn is_null(&self) -> bool {
        <*mut T>::is_null(*self)
    }
}

impl<T: 'static> NullableNative for *const T {
    const NULL: Self = core::ptr::null();

    #[inline(always)]
    fn is_null(&self) -> bool {
        <*const T>::is_null(*self)
    }
}

// SAFETY: as of `C`; NULL owns nothing.
unsafe impl<S, C: Converter<S, Native: NullableNative>> Converter<Option<S>> for Nullable<C> {
    type Native = C::Native;
    type Strategy = Copied;
    type Fails = C::Fails;
    const FREES: bool = C::FREES;
    const OWNS: bool = C::OWNS;
    const TAKES: bool = C::TAKES;
    const COPIES: bool = C::COPIES;
    const BOUND: bool = C::BOUND;
    const BORROWS: bool = C::BORROWS;

    #[inline]
    unsafe fn free(native: &mut C::Native) {
        if C::FREES && !native.is_null() {
            // SAFETY: the caller's promise is the one that is asked for.
            unsafe { C::free(native) }
        }
    }
}

// SAFETY: as of `C`.
unsafe impl<S, C: ToNative<S, Native: NullableNative>> ToNative<Option<S>> for Nullable<C> {
    #[inline]
    fn to_native(surface: &Option<S>, scratch: &Scratch) -> Result<C::Native, ErrorKind> {
        match surface {
            Some(surface) => C::to_native(surface, scratch),
            None => Ok(C::Native::NULL),
        }
    }
}

// SAFETY: as of `C`, where the pointer is not NULL.
unsafe impl<S, C: FromNative<S, Native: NullableNative>> FromNative<Option<S>> for Nullable<C> {
    #[inline]
    unsafe fn from_native(native: &mut C::Native) -> Result<Option<S>, ErrorKind> {
        if native.is_null() {
            return Ok(None);
        }
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { C::from_native(native) }.map(Some)
    }
}
