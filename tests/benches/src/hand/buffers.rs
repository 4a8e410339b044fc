//! Buffers, text and their counts.

use super::raw;
use crate::Code;
use core::ffi::{CStr, c_int, c_ulong};
use core::mem::MaybeUninit;
use core::num::NonZero;
use core::{ptr, slice};
use pinvoke::Error;
use pinvoke::private::{error, refuse};

#[inline]
#[track_caller]
pub fn sum(buf: &[u8]) -> u32 {
    let Ok(n) = u32::try_from(buf.len()) else { refuse::count::<u32>(buf.len(), at!("sum", "buf")) };
    // SAFETY: C reads `n` bytes from `buf`, its length, and `buf` is borrowed until the return.
    unsafe { raw::cost_sum(buf.as_ptr(), n) }
}

/// [`sum`] without its check, so that one pair is known to differ.
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "the mistake that the comparison must report")]
pub fn sum_unchecked(buf: &[u8]) -> u32 {
    // SAFETY: C reads no more bytes than the truncated length, and `buf` is borrowed until the return.
    unsafe { raw::cost_sum(buf.as_ptr(), buf.len() as u32) }
}

#[inline]
#[track_caller]
pub fn invert(buf: &mut [u8]) {
    let Ok(n) = u32::try_from(buf.len()) else { refuse::count::<u32>(buf.len(), at!("invert", "buf")) };
    // SAFETY: C reads and writes `n` bytes at `buf`, its length; `buf` is borrowed exclusively until the return.
    unsafe { raw::cost_invert(buf.as_mut_ptr(), n) }
}

#[inline]
#[track_caller]
pub fn fill(buf: &mut [u8]) -> usize {
    let Ok(capacity) = c_int::try_from(buf.len()) else {
        refuse::count::<c_int>(buf.len(), at!("fill", "buf"))
    };
    // SAFETY: C writes at most `capacity` bytes, the length of `buf`, which is borrowed exclusively until the return.
    let written = unsafe { raw::cost_fill(buf.as_mut_ptr(), capacity) };
    match usize::try_from(written) {
        Ok(written) if written <= buf.len() => written,
        _ => refuse::written(written, buf.len(), at!("fill", "buf")),
    }
}

/// [`fill`] into memory that is not initialised; the part that is then.
#[inline]
#[track_caller]
pub fn fill_uninit(buf: &mut [MaybeUninit<u8>]) -> &mut [u8] {
    let Ok(capacity) = c_int::try_from(buf.len()) else {
        refuse::count::<c_int>(buf.len(), at!("fill", "buf"))
    };
    // SAFETY: C writes at most `capacity` bytes, the length of `buf`, which is borrowed exclusively until the return.
    let written = unsafe { raw::cost_fill(buf.as_mut_ptr().cast(), capacity) };
    let filled = match usize::try_from(written) {
        Ok(filled) if filled <= buf.len() => filled,
        _ => refuse::written(written, buf.len(), at!("fill", "buf")),
    };
    // SAFETY: C has initialised the first `filled` bytes, which are no more than there are; `MaybeUninit<u8>` has
    // the layout of `u8`, and `buf` stays borrowed exclusively through the result.
    unsafe { slice::from_raw_parts_mut(buf.as_mut_ptr().cast(), filled) }
}

#[inline]
#[track_caller]
pub fn dot(a: &[u16], b: &[u16]) -> u32 {
    if b.len() != a.len() {
        refuse::same(b.len(), "a", a.len(), at!("dot", "b"));
    }
    let Ok(n) = u32::try_from(a.len()) else { refuse::count::<u32>(a.len(), at!("dot", "buf")) };
    // SAFETY: C reads `n` elements of each, their common length; both are borrowed until the return.
    unsafe { raw::cost_dot(a.as_ptr(), b.as_ptr(), n) }
}

/// # Errors
///
/// C's status, a length that does not fit, or a count beyond the capacity.
#[inline]
pub fn pack(dest: &mut [u8], source: &[u8]) -> Result<usize, Code> {
    let Ok(mut dest_len) = c_ulong::try_from(dest.len()) else {
        return error::count::<c_ulong, _, _>(dest.len(), at!("pack", "dest"));
    };
    let Ok(source_len) = c_ulong::try_from(source.len()) else {
        return error::count::<c_ulong, _, _>(source.len(), at!("pack", "source"));
    };
    // SAFETY: C writes at most `dest_len` bytes to `dest`, borrowed exclusively, and reads `source_len` of
    // `source`; the counts are their lengths. `dest_len` is a local.
    let status = unsafe { raw::cost_pack(dest.as_mut_ptr(), &raw mut dest_len, source.as_ptr(), source_len) };
    if status != 0 {
        return Err(Code::from(status));
    }
    match usize::try_from(dest_len) {
        Ok(written) if written <= dest.len() => Ok(written),
        _ => error::written(dest_len, dest.len(), at!("pack", "dest")),
    }
}

#[inline]
pub fn digest(key: &[u8; 32], digest: &mut [u8; 16]) {
    // SAFETY: C reads 32 bytes and writes 16; the references cover them until the return.
    unsafe { raw::cost_digest(key.as_ptr(), digest.as_mut_ptr()) }
}

#[inline]
#[track_caller]
pub fn sum_or_zero(buf: Option<&[u8]>) -> u32 {
    // With `map_or` in place of `match`, the compiler makes a conditional move of the branch on NULL: as many
    // instructions for a buffer, two more for none.
    let len = match buf {
        Some(buf) => buf.len(),
        None => 0,
    };
    let Ok(n) = u32::try_from(len) else { refuse::count::<u32>(len, at!("sum_or_zero", "buf")) };
    let pointer = match buf {
        Some(buf) => buf.as_ptr(),
        None => ptr::null(),
    };
    // SAFETY: NULL with 0, which C takes; or C reads `n` bytes, the length of `buf`, borrowed until the return.
    unsafe { raw::cost_sum_or_zero(pointer, n) }
}

#[inline]
#[track_caller]
pub fn sum_empty_null(buf: &[u8]) -> u32 {
    let Ok(n) = u32::try_from(buf.len()) else {
        refuse::count::<u32>(buf.len(), at!("sum_empty_null", "buf"))
    };
    let pointer = if buf.is_empty() { ptr::null() } else { buf.as_ptr() };
    // SAFETY: NULL with 0, which C takes; or C reads `n` bytes, the length of `buf`, borrowed until the return.
    unsafe { raw::cost_sum_or_zero(pointer, n) }
}

#[inline]
#[track_caller]
pub fn rows(pixels: &[u8], rows: u32, stride: u32) -> u32 {
    let needed = match (usize::try_from(rows), usize::try_from(stride)) {
        (Ok(rows), Ok(stride)) => rows.checked_mul(stride),
        _ => None,
    };
    match needed {
        Some(needed) if pixels.len() >= needed => {}
        _ => refuse::at_least(pixels.len(), needed, at!("rows", "pixels")),
    }
    // SAFETY: C reads `rows * stride` bytes, and `pixels`, borrowed until the return, has at least as many.
    unsafe { raw::cost_rows(pixels.as_ptr(), rows, stride) }
}

#[inline]
pub fn length(text: &CStr) -> usize {
    // SAFETY: C reads up to the NUL, which a `CStr` ends with; it is borrowed until the return.
    unsafe { raw::cost_length(text.as_ptr()) }
}

#[inline]
#[track_caller]
pub fn truths(values: &[bool]) -> u32 {
    let Ok(n) = u32::try_from(values.len()) else {
        refuse::count::<u32>(values.len(), at!("truths", "values"))
    };
    // SAFETY: C reads `n` bytes, which the truth values are, and `values` is borrowed until the return.
    unsafe { raw::cost_truths(values.as_ptr().cast(), n) }
}

/// # Errors
///
/// A length that does not fit.
#[inline]
pub fn ids(ids: &[Option<NonZero<u32>>]) -> Result<u32, Error> {
    let Ok(n) = u32::try_from(ids.len()) else {
        return error::count::<u32, _, _>(ids.len(), at!("ids", "ids"));
    };
    // SAFETY: C reads `n` integers, which these are, and `ids` is borrowed until the return.
    Ok(unsafe { raw::cost_ids(ids.as_ptr().cast(), n) })
}

#[inline]
#[track_caller]
pub fn spaces(text: &str) -> u32 {
    let Ok(n) = u32::try_from(text.len()) else { refuse::count::<u32>(text.len(), at!("spaces", "buf")) };
    // SAFETY: C reads `n` bytes of `text`, its length, and `text` is borrowed until the return.
    unsafe { raw::cost_spaces(text.as_ptr().cast(), n) }
}
