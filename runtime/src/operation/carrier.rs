//! What carries the token of an operation to C and back: a pointer, an integer, a field of a block, a list; and an object from
//! C's callback to who waits.
#![allow(unsafe_code, reason = "reads fields of control blocks, and C's list of tokens; takes objects over")]

use crate::count::Integer;
use crate::handle::{Handle, OwnedHandle, own_handle};
use core::ffi::c_void;

/// What carries a token: C passes it on as it is.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot carry what names an operation",
    label = "C hands this back: it is a pointer, or an integer as wide as one"
)]
pub trait Carries {
    /// The token for C.
    fn of(token: *mut c_void) -> Self;
    /// What C hands back, of which nothing is believed.
    fn token(self) -> *mut c_void;
}

impl<T> Carries for *mut T {
    #[inline(always)]
    fn of(token: *mut c_void) -> Self {
        token.cast()
    }
    #[inline(always)]
    fn token(self) -> *mut c_void {
        self.cast()
    }
}

impl<T> Carries for *const T {
    #[inline(always)]
    fn of(token: *mut c_void) -> Self {
        token.cast_const().cast()
    }
    #[inline(always)]
    fn token(self) -> *mut c_void {
        self.cast_mut().cast()
    }
}

/// A token is a number, so no provenance is lost. C's number may be wider than one: then it was no token.
macro_rules! carries {
    ($($ty:ty)*) => {$(
        impl Carries for $ty {
            #[inline(always)]
            fn of(token: *mut c_void) -> Self {
                token.addr() as $ty
            }
            #[inline(always)]
            fn token(self) -> *mut c_void {
                core::ptr::without_provenance_mut(usize::try_from(self).unwrap_or(0))
            }
        }
    )*};
}

carries!(usize u64);

/// What C gets for an operation.
#[inline(always)]
pub fn token_as<T: Carries>(token: *mut c_void) -> T {
    T::of(token)
}

/// Which operation C means.
#[inline(always)]
pub fn token_of<T: Carries>(handed_back: T) -> *mut c_void {
    handed_back.token()
}

/// The operation that a field of the block names which C hands back: NULL stands for none.
///
/// # Safety
///
/// A `block` that is neither NULL nor misaligned is a `T`, and `field` gives a field of it.
pub unsafe fn token_in<T, F: Carries>(
    block: *const T,
    field: impl FnOnce(*const T) -> *const F,
) -> *mut c_void {
    if block.is_null() || !block.is_aligned() {
        return core::ptr::null_mut();
    }
    // SAFETY: the caller's promise. A field of a packed struct need not be aligned.
    unsafe { field(block).read_unaligned() }.token()
}

/// The operations that C says have ended together: NULL or a length that is none stand for no operation.
///
/// # Safety
///
/// A `list` that is not NULL has `count` pointers, which stay during `'a`.
pub unsafe fn tokens<'a>(
    list: *const *mut c_void,
    count: impl Integer,
) -> impl Iterator<Item = *mut c_void> + 'a {
    let count = if list.is_null() || !list.is_aligned() { 0 } else { count.to_usize().unwrap_or(0) };
    // SAFETY: the caller's promise.
    (0..count).map(move |index| unsafe { list.add(index).read() })
}

/// An object that C hands over, until its operation has succeeded.
pub struct Passed<H: Handle>(H::Raw);

// SAFETY: nothing but `adopt` uses what C has for the object, on whatever thread the `H` may be then.
unsafe impl<H: Handle + Send> Send for Passed<H> {}

impl<H: OwnedHandle<Parents = ()>> Passed<H> {
    /// As C has it.
    #[inline(always)]
    pub fn new(raw: H::Raw) -> Self {
        Self(raw)
    }

    /// No object.
    #[inline(always)]
    pub fn none() -> Self {
        Self(H::INVALID)
    }

    /// Takes it over, if there is one.
    ///
    /// # Safety
    ///
    /// C has given it away, to nobody else.
    #[inline(always)]
    pub unsafe fn adopt(self) -> Option<H> {
        // SAFETY: the caller's promise; it has no parents.
        unsafe { own_handle(self.0, ()) }
    }
}
