//! Text that comes back.

use super::{Refused, STACK, count, raw};
use core::ffi::CStr;
use core::mem::MaybeUninit;

pub fn given() -> Result<String, Refused> {
    // SAFETY: no arguments.
    let text = unsafe { raw::copies_given() };
    if text.is_null() {
        return Err(Refused);
    }
    // SAFETY: text with a NUL, which stays.
    Ok(unsafe { CStr::from_ptr(text) }.to_str().map_err(|_| Refused)?.to_owned())
}

/// The text of units, the most frequent case by vector instructions.
fn decode(units: &[u16], any: u16, mut into: String) -> Result<String, Refused> {
    into.clear();
    into.reserve(units.len());
    if any < 0x80 {
        let mut bytes = into.into_bytes();
        bytes.extend(units.iter().map(|unit| unit.to_le_bytes()[0]));
        // SAFETY: every one is ASCII, as `any`, which has the bits of all, is.
        return Ok(unsafe { String::from_utf8_unchecked(bytes) });
    }
    for character in char::decode_utf16(units.iter().copied()) {
        into.push(character.map_err(|_| Refused)?);
    }
    Ok(into)
}

/// # Safety
///
/// `text` is NULL, or units up to a NUL.
unsafe fn up_to_nul(text: *const u16) -> Result<String, Refused> {
    if text.is_null() {
        return Err(Refused);
    }
    let (mut len, mut any) = (0, 0);
    // SAFETY: not NULL, and the caller promises a NUL.
    let units = unsafe {
        while *text.add(len) != 0 {
            any |= *text.add(len);
            len += 1;
        }
        core::slice::from_raw_parts(text, len)
    };
    decode(units, any, String::new())
}

pub fn given_wide() -> Result<String, Refused> {
    // SAFETY: no arguments; the text stays.
    unsafe { up_to_nul(raw::copies_given_wide()) }
}

pub fn given_long() -> Result<String, Refused> {
    // SAFETY: as above.
    unsafe { up_to_nul(raw::copies_given_long()) }
}

pub fn given_foreign() -> Result<String, Refused> {
    // SAFETY: as above.
    unsafe { up_to_nul(raw::copies_given_foreign()) }
}

pub fn fill(buf: &mut String) -> Result<(), Refused> {
    let mut bytes = core::mem::take(buf).into_bytes();
    bytes.clear();
    bytes.resize(bytes.capacity(), 0);
    let capacity = count(bytes.len());
    // SAFETY: as many bytes as the capacity says.
    let written = unsafe { raw::copies_fill(bytes.as_mut_ptr().cast(), capacity) };
    if written == 0 {
        return Err(Refused);
    }
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    bytes.truncate(end);
    *buf = String::from_utf8(bytes).map_err(|_| Refused)?;
    Ok(())
}

pub fn fill_wide(buf: &mut String) -> Result<(), Refused> {
    let string = core::mem::take(buf);
    let capacity = string.capacity();
    let n = count(capacity);
    if capacity <= STACK / 2 {
        let mut stack = [MaybeUninit::<u16>::uninit(); STACK / 2];
        stack[..capacity].fill(MaybeUninit::new(0));
        // SAFETY: so many were just written.
        let units = unsafe { core::slice::from_raw_parts_mut(stack.as_mut_ptr().cast(), capacity) };
        *buf = filled(units, n, string)?;
        return Ok(());
    }
    *buf = filled(&mut vec![0; capacity], n, string)?;
    Ok(())
}

fn filled(units: &mut [u16], n: u32, string: String) -> Result<String, Refused> {
    // SAFETY: as many units as `n` says.
    if unsafe { raw::copies_fill_wide(units.as_mut_ptr(), n) } == 0 {
        return Err(Refused);
    }
    let end = units.iter().position(|unit| *unit == 0).unwrap_or(units.len());
    decode(&units[..end], units[..end].iter().fold(0, |any, unit| any | unit), string)
}
