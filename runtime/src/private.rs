//! The contract with generated code: what an expansion may call, each item with its reason. Not for users; what
//! could be misused is an `unsafe fn` all the same.
#![allow(unsafe_code, reason = "pointers from C pass here before they become references")]

use crate::blittable::{Blittable, PointerFree};
use crate::error::ErrorKind;
use crate::marshal::{Marshal, MarshalAs};
use crate::strategy::{Copied, Strategy};
use core::convert::Infallible;
use core::mem::MaybeUninit;

pub use crate::count::{
    Integer, arithmetic, at_least, bytes, constant, count, length, length_of, same, within, written,
};
pub use crate::error::{At, Number};
#[cfg(feature = "library")]
pub use crate::library::{Block, Bound, Slot};
pub use crate::marshal::UnknownValue;
pub use crate::out::Uninit;
pub use crate::refusal::{error, refuse};
pub use crate::status::{StatusValue, status};
pub use crate::text::{lend_terminated, prepare_terminated, rest_of_cstr, rest_of_utf8, text_utf8};
#[cfg(feature = "alloc")]
pub use alloc::{ffi::CString, string::String, vec::Vec};

#[cfg(feature = "std")]
pub use crate::errno;

/// The native form of a type as a declaration writes it.
pub type Native<T> = <T as Marshal>::Native;

type By<S, N> = <S as MarshalAs<N>>::Strategy;
/// Storage for `in`.
pub type In<'a, S, N> = <By<S, N> as Strategy<S, N>>::In<'a>;
/// Storage for `out` and `in, out`.
pub type Out<'a, S, N> = <By<S, N> as Strategy<S, N>>::Out<'a>;

// --- refusals -----------------------------------------------------------------------------------------------

/// The body of a wrapper whose block was refused: it never runs, since the block does not compile.
pub fn broken() -> ! {
    unreachable!("the block of this wrapper was refused")
}

/// A number of `errno.h` as the error it names.
#[cfg(feature = "std")]
#[inline]
pub fn os_error<C: Integer>(number: C) -> std::io::Error {
    let code = match number.number() {
        Number::Int(value) => i32::try_from(value).ok(),
        _ => None,
    };
    match code {
        // Windows' own error numbers are others than those of its C library, and mean other things.
        Some(code) if cfg!(not(windows)) => std::io::Error::from_raw_os_error(code),
        _ => std::io::Error::other(std::format!("errno {}", number.number())),
    }
}

// --- proofs: rustc checks at the user's token what the macro assumed -----------------------------------------

/// What a safe wrapper sends holds no pointer that C may follow.
pub const fn sends<T: Marshal<Native: PointerFree>>() {}

/// A number, which is itself in C: what the macro took for one by its name.
pub const fn number<T: PointerFree>() {}

/// A type that crosses, in any direction.
pub const fn crosses<T: Marshal>() {}

/// What is borrowed from C's memory must be valid whatever C stores there.
pub const fn borrows<T: Blittable>() {}

/// A pointer to one value, because nothing says otherwise.
#[track_caller]
pub const fn one_value<T: Marshal>() {
    extent::<T>();
    assert!(
        !<T::Native as Blittable>::BYTE_LIKE,
        "a pointer to bytes or characters rarely means one value: say `len = …`, or write `&T` or `&mut T` if it does"
    );
}

/// What text is made of, as C counts it.
#[track_caller]
pub const fn text_unit<T: Marshal>() {
    assert!(size_of::<T::Native>() == 1, "this text is made of bytes: point at `c_char` or `u8`");
}

/// A pointer to memory that has a size.
#[track_caller]
pub const fn extent<T: Marshal>() {
    assert!(
        size_of::<T::Native>() != 0,
        "this type has no size, so C would write past it: declare an opaque C type in an `unsafe fn`"
    );
}

/// Memory counted in bytes, every one of which is some field's.
#[track_caller]
pub const fn unpadded<T: Marshal>() {
    assert!(
        !<T::Native as Blittable>::PADDING,
        "counted in bytes, the padding of this type would go in, and nobody has written it: use `len`, or a type without padding"
    );
}

/// A conversion that cannot fail, in a wrapper that does not return `Result`.
pub const fn infallible<S: MarshalAs<N, Fails: Never>, N: Blittable>() {}

/// What `#[pin]` demands.
pub const fn pinned<S: PinnedAs<N>, N: Blittable>() {}

/// No value: the error of a conversion that cannot fail.
#[diagnostic::on_unimplemented(
    message = "this conversion may fail, but the wrapper does not return `Result`",
    label = "may fail with `{Self}`",
    note = "add `fallible` to the function: `#[marshal(fallible)]`"
)]
pub trait Never {}
impl Never for Infallible {}

/// A type whose own address crosses.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be pinned: C must not see it in place, since it is not blittable",
    label = "crosses as a copy",
    note = "drop `#[pin]`, or derive `Blittable` for the type"
)]
pub trait PinnedAs<N> {}
impl<T: Blittable> PinnedAs<T> for T {}

// --- prepare and lend, by the strategy of the types -----------------------------------------------------------

/// Makes what C reads.
#[inline(always)]
pub fn prepare_in<S: MarshalAs<N>, N: Blittable>(surface: &[S]) -> Result<In<'_, S, N>, ErrorKind> {
    By::<S, N>::prepare_in(surface)
}

/// Takes the address of what C reads.
#[inline(always)]
pub fn lend_in<S: MarshalAs<N>, N: Blittable>(storage: &mut In<'_, S, N>) -> *mut N {
    By::<S, N>::lend_in(storage)
}

/// A copy even of what could be pinned: for `in` behind a `*mut`, through which C may write.
#[inline(always)]
pub fn copy_in<S: MarshalAs<N>, N: Blittable>(surface: &[S]) -> Result<crate::scratch::Scratch<N>, ErrorKind> {
    <Copied as Strategy<S, N>>::prepare_in(surface)
}

/// Takes the address of such a copy.
#[inline(always)]
pub fn lend_copy<N: Blittable>(storage: &mut crate::scratch::Scratch<N>) -> *mut N {
    storage.as_mut_slice().as_mut_ptr()
}

/// Makes what C writes: a copy is zeroed.
#[inline(always)]
pub fn prepare_out<S: MarshalAs<N>, N: Blittable>(surface: &mut [S]) -> Result<Out<'_, S, N>, ErrorKind> {
    By::<S, N>::prepare_out(surface)
}

/// Makes what C reads and writes: a copy is filled.
#[inline(always)]
pub fn prepare_in_out<S: MarshalAs<N>, N: Blittable>(surface: &mut [S]) -> Result<Out<'_, S, N>, ErrorKind> {
    By::<S, N>::prepare_in_out(surface)
}

/// Takes the address of what C writes.
#[inline(always)]
pub fn lend_out<S: MarshalAs<N>, N: Blittable>(storage: &mut Out<'_, S, N>) -> *mut N {
    By::<S, N>::lend_out(storage)
}

/// Reads the first `written` values of a copy back.
#[inline(always)]
pub fn read_back<S: MarshalAs<N>, N: Blittable>(storage: Out<'_, S, N>, written: usize) -> Result<(), ErrorKind> {
    By::<S, N>::read_back(storage, written)
}

/// Storage for outputs that are not initialised.
pub type UninitOut<'a, S, N> = <By<S, N> as Strategy<S, N>>::Uninit<'a>;

/// Makes what C writes, over memory that is not initialised.
#[inline(always)]
pub fn prepare_uninit<S: MarshalAs<N>, N: Blittable>(
    room: &mut [MaybeUninit<S>],
) -> Result<UninitOut<'_, S, N>, ErrorKind> {
    By::<S, N>::prepare_uninit(room)
}

/// Takes the address of it.
#[inline(always)]
pub fn lend_uninit<S: MarshalAs<N>, N: Blittable>(storage: &mut UninitOut<'_, S, N>) -> *mut N {
    By::<S, N>::lend_uninit(storage)
}

/// Initialises the first `written` elements from a copy.
#[inline(always)]
pub fn fill_back<S: MarshalAs<N>, N: Blittable>(
    storage: UninitOut<'_, S, N>,
    written: usize,
) -> Result<(), ErrorKind> {
    By::<S, N>::fill_back(storage, written)
}

// --- single values --------------------------------------------------------------------------------------------

/// What C sees for a value.
#[inline(always)]
pub fn to_native<S: MarshalAs<N>, N: Blittable>(value: S) -> N {
    value.to_native()
}

/// The value for which C's stands.
#[inline(always)]
pub fn from_native<S: MarshalAs<N>, N: Blittable>(native: N) -> Result<S, ErrorKind> {
    S::from_native(native).map_err(Into::into)
}

/// A place for an output that joins the result: zero, so that what C does not write comes back as zero.
#[inline(always)]
pub fn zeroed<N: Blittable>() -> N {
    // SAFETY: zero bytes are a value of every `Blittable` type.
    unsafe { core::mem::zeroed() }
}

/// Many of them, on the heap.
#[cfg(feature = "alloc")]
#[inline]
pub fn zeroed_vec<N: Blittable>(len: Option<usize>) -> Result<alloc::vec::Vec<N>, ErrorKind> {
    let len = len.ok_or(ErrorKind::LengthOverflow)?;
    let mut values = alloc::vec::Vec::new();
    let bytes = len.saturating_mul(size_of::<N>());
    values.try_reserve_exact(len).map_err(|_| ErrorKind::OutOfMemory { bytes })?;
    values.resize(len, zeroed());
    Ok(values)
}

/// The elements that C filled, converted.
#[cfg(feature = "alloc")]
#[inline]
pub fn collect<S: MarshalAs<N>, N: Blittable>(
    native: alloc::vec::Vec<N>,
    written: usize,
) -> Result<alloc::vec::Vec<S>, ErrorKind> {
    native.into_iter().take(written).map(|native| S::from_native(native).map_err(Into::into)).collect()
}

/// An array that C filled, converted.
#[inline]
pub fn convert_array<S: MarshalAs<N>, N: Blittable, const LEN: usize>(native: [N; LEN]) -> Result<[S; LEN], ErrorKind> {
    let mut failed = None;
    // On failure the elements behind the first bad one are made of it again, so none is ever left unmade.
    let values = native.map(|native| S::from_native(native).map_err(|error| failed = Some(error.into())).ok());
    match failed {
        Some(kind) => Err(kind),
        None => Ok(values.map(|value| value.expect("every conversion succeeded, as no error was kept"))),
    }
}

// --- pointers from C -------------------------------------------------------------------------------------------

/// Checks a pointer and a length that C gave. `None` for NULL with length 0.
///
/// # Errors
///
/// NULL with more, a misaligned pointer. The length has passed [`length`].
///
/// # Safety
///
/// A non-null aligned `ptr` points at `len` initialised values that live, unchanged, for `'a`.
#[inline]
pub unsafe fn view<'a, T: Blittable>(ptr: *const T, len: usize) -> Result<Option<&'a [T]>, ErrorKind> {
    if ptr.is_null() {
        return if len == 0 { Ok(None) } else { Err(ErrorKind::Null) };
    }
    if !ptr.is_aligned() {
        return Err(ErrorKind::Misaligned { align: align_of::<T>() });
    }
    // SAFETY: `ptr` is neither NULL nor misaligned, as was just seen; `len` passed `length`, so that its bytes
    // are at most `isize::MAX`; that the values are there for `'a` is the caller's promise.
    Ok(Some(unsafe { core::slice::from_raw_parts(ptr, len) }))
}

/// Checks a pointer to one value that C gave. `None` for NULL.
///
/// # Errors
///
/// A misaligned pointer.
///
/// # Safety
///
/// As of [`view`], with one value.
#[inline]
pub unsafe fn view_one<'a, T: Blittable>(ptr: *const T) -> Result<Option<&'a T>, ErrorKind> {
    if ptr.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller's promise, for one value.
    Ok(unsafe { view(ptr, 1) }?.map(|values| &values[0]))
}

/// Checks a pointer to text with a NUL that C gave. `None` for NULL.
///
/// # Safety
///
/// A non-null `ptr` points at bytes up to a NUL that live, unchanged, for `'a`.
#[inline]
pub unsafe fn view_text<'a>(ptr: *const core::ffi::c_char) -> Option<&'a core::ffi::CStr> {
    if ptr.is_null() {
        return None;
    }
    // SAFETY: not NULL, and the caller promises a NUL and all before it, for `'a`.
    Some(unsafe { core::ffi::CStr::from_ptr(ptr) })
}

/// How many elements of `T` lie between the start of `len` elements at `base` and the place where a pointer of
/// C's points; the end counts as inside. `None` for NULL. Neither pointer is followed.
///
/// # Errors
///
/// If it points elsewhere, or between two elements.
#[inline]
pub fn offset_in<T, B, P>(base: *const B, len: usize, ptr: *const P) -> Result<Option<usize>, ErrorKind> {
    if ptr.is_null() {
        return Ok(None);
    }
    let bytes = ptr.addr().checked_sub(base.addr()).ok_or(ErrorKind::Outside)?;
    match (bytes.checked_div(size_of::<T>()), bytes.checked_rem(size_of::<T>())) {
        (Some(offset), Some(0)) if offset <= len => Ok(Some(offset)),
        _ => Err(ErrorKind::Outside),
    }
}

/// The tail of a buffer that was lent at `base`, from where C's pointer points. `None` for NULL.
///
/// # Errors
///
/// As of [`offset_in`].
#[inline]
pub fn rest_of_slice<T: Blittable, B, P>(argument: &[T], base: *const B, ptr: *const P) -> Result<Option<&[T]>, ErrorKind> {
    let offset = offset_in::<T, B, P>(base, argument.len(), ptr)?;
    Ok(offset.and_then(|offset| argument.get(offset..)))
}

/// A type that C passes behind its `…` as it is; smaller ones are promoted by C, but not by Rust.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not what C passes behind `…`",
    label = "C promotes it",
    note = "declare `c_int` for smaller integers, and `f64` (`c_double`) for `f32`"
)]
pub trait Promoted {}
macro_rules! promoted {
    ($($ty:ty)*) => {$(impl Promoted for $ty {})*};
}
promoted!(i32 u32 i64 u64 isize usize f64);

/// An argument behind C's `…`.
pub const fn promoted<T: Promoted>() {}

/// A field of a struct that derives `Blittable` is of the type that was seen.
pub const fn field<T>(_: *const T) {}
