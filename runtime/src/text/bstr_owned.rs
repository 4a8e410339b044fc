//! A `BSTR` of Rust's own.
#![allow(unsafe_code, reason = "views its memory as what it wrote, implements unsafe traits")]

use super::encoding::{self, Encoding, Utf16};
use super::{bstr, place};
use crate::convert::{Converter, FromNative, Ownership, Returns, ToNative};
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use crate::strategy::Copied;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::borrow::Borrow;
use core::fmt;
use core::marker::PhantomData;

/// UTF-16 text of Rust's own in the layout of OLE's `BSTR`: the length in bytes before it, a NUL behind it, NULs and lone
/// surrogates in it kept as they are.
///
/// `#[marshal(bstr, as = Bstr)]` takes a `&Bstr`, which is lent as it is, and gives one back from what C returns; `bstr`
/// alone converts `&str` and `String`. It is memory of Rust's: C must not free it.
///
/// ```
/// use pinvoke::Bstr;
///
/// let text = Bstr::from("h\u{20ac}");
/// assert_eq!(text.units(), [0x68, 0x20ac]);
/// assert_eq!(text.to_string(), "h\u{20ac}");
/// // A lone surrogate is no text of Rust's, but may be C's.
/// assert!(String::try_from(&Bstr::from_units(&[0xd800])).is_err());
/// ```
#[derive(Clone)]
pub struct Bstr {
    /// The length in bytes; the units, two in each; at least one NUL.
    words: Box<[u32]>,
}

impl Bstr {
    /// Of UTF-16 units, whatever they are.
    ///
    /// # Panics
    ///
    /// If they are more than 4 GiB, the most that the length can say.
    #[must_use]
    pub fn from_units(units: &[u16]) -> Self {
        let bytes = bstr::length(units.len()).expect("a BSTR is at most 4 GiB long");
        let mut words = Vec::with_capacity(1 + units.len().div_ceil(2) + 1);
        words.push(bytes);
        words.resize(words.capacity(), 0);
        let mut words = words.into_boxed_slice();
        // SAFETY: behind the length there is room for as many units and for a NUL, all of it zeroed; `units` is another
        // object.
        unsafe {
            let place = words.as_mut_ptr().add(1).cast::<u16>();
            core::ptr::copy_nonoverlapping(units.as_ptr(), place, units.len());
        }
        Self { words }
    }

    /// The units, without the NUL behind them.
    #[must_use]
    pub fn units(&self) -> &[u16] {
        // SAFETY: `from_units` wrote as many units behind the length as it has.
        unsafe { core::slice::from_raw_parts(self.as_ptr(), self.len()) }
    }

    /// How many units there are.
    #[must_use]
    pub fn len(&self) -> usize {
        // What fitted a length fits it.
        usize::try_from(self.words[0]).unwrap_or(usize::MAX) / size_of::<u16>()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The address of the first unit: what C calls a `BSTR`. It is valid as long as this is, and C must neither write to
    /// it nor free it.
    #[must_use]
    pub fn as_ptr(&self) -> *const u16 {
        // The address is taken of the whole, so that C may read the length before it.
        self.words.as_ptr().wrapping_add(1).cast()
    }
}

impl Default for Bstr {
    fn default() -> Self {
        Self::from_units(&[])
    }
}

impl From<&str> for Bstr {
    fn from(text: &str) -> Self {
        Self::from_units(&text.encode_utf16().collect::<Vec<_>>())
    }
}

/// Fails with the position of the first unit that is no text.
impl TryFrom<&Bstr> for String {
    type Error = ErrorKind;

    fn try_from(text: &Bstr) -> Result<Self, ErrorKind> {
        Utf16::decode(text.units())
    }
}

/// Lone surrogates become U+FFFD.
impl fmt::Display for Bstr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let replaced = char::decode_utf16(self.units().iter().copied())
            .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER));
        replaced.into_iter().try_for_each(|character| fmt::Write::write_char(f, character))
    }
}

impl fmt::Debug for Bstr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", String::from_utf16_lossy(self.units()))
    }
}

impl PartialEq for Bstr {
    fn eq(&self, other: &Self) -> bool {
        self.units() == other.units()
    }
}

impl Eq for Bstr {}

impl core::hash::Hash for Bstr {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.units().hash(state);
    }
}

/// The converter of [`Bstr`]: lent as it is, or copied into memory of `O`.
#[derive(Debug)]
pub struct BstrUnits<O>(PhantomData<O>);

// SAFETY: with `FREES` `false` there is nothing to free.
unsafe impl<S: Borrow<Bstr>, O: Ownership> Converter<S> for BstrUnits<O> {
    type Native = *mut u16;
    type Strategy
        = Copied
    where
        S: Sized;
    type Fails = ErrorKind;
    const FREES: bool = O::FREES;
    const BORROWS: bool = !O::FREES;

    #[inline]
    unsafe fn free(native: &mut *mut u16) {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { place::free::<_, O>(native) }
    }
}

// SAFETY: C only reads what is lent, which the surface keeps; else it is copied into memory that `O` keeps until the
// scratch is gone, or that is freed.
unsafe impl<S: Borrow<Bstr>, O: Ownership> ToNative<S> for BstrUnits<O> {
    #[inline]
    fn to_native(surface: &S, scratch: &Scratch) -> Result<*mut u16, ErrorKind> {
        let text = surface.borrow();
        if O::LENDS {
            return Ok(text.as_ptr().cast_mut());
        }
        let units = text.units();
        bstr::in_memory::<O>(units.len(), |room| encoding::copy(units, room), scratch)
    }
}

// SAFETY: reads the length before, and so many bytes, if the pointer is neither NULL nor misaligned.
unsafe impl<O: Returns> FromNative<Bstr> for BstrUnits<O> {
    #[inline]
    unsafe fn from_native(native: &mut *mut u16) -> Result<Bstr, ErrorKind> {
        // SAFETY: the caller's promise is the one that is asked for, until this returns.
        unsafe { bstr::units(native.cast_const()) }.map(Bstr::from_units)
    }
}
