//! Records, with the text that they point at.

use super::text::terminated;
use super::{Refused, count, raw};
use crate::copies::Entry;
use core::ffi::{CStr, c_char, c_int};

/// `struct entry`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Native {
    id: i32,
    active: c_int,
    name: *mut c_char,
    tag: [u8; 16],
}

/// The text in place: it must leave room for a NUL.
fn tag(tag: &str) -> Result<[u8; 16], Refused> {
    let mut native = [0; 16];
    if tag.len() >= native.len() || tag.as_bytes().contains(&0) {
        return Err(Refused);
    }
    native[..tag.len()].copy_from_slice(tag.as_bytes());
    Ok(native)
}

fn native(entry: &Entry, name: *const c_char) -> Result<Native, Refused> {
    Ok(Native {
        id: entry.id,
        active: c_int::from(entry.active),
        name: name.cast_mut(),
        tag: tag(&entry.tag)?,
    })
}

/// # Safety
///
/// The name is NULL or text with a NUL.
unsafe fn surface(native: &Native) -> Result<Entry, Refused> {
    if native.name.is_null() {
        return Err(Refused);
    }
    // SAFETY: the caller's promise.
    let name = unsafe { CStr::from_ptr(native.name) }.to_str().map_err(|_| Refused)?;
    let end = native.tag.iter().position(|unit| *unit == 0).unwrap_or(native.tag.len());
    let tag = core::str::from_utf8(&native.tag[..end]).map_err(|_| Refused)?;
    Ok(Entry { id: native.id, active: native.active != 0, name: name.to_owned(), tag: tag.to_owned() })
}

pub fn entry_in(entry: &Entry) -> Result<u32, Refused> {
    terminated(&entry.name, |name| {
        let native = native(entry, name)?;
        // SAFETY: the record is alive, and so is its name.
        Ok(unsafe { raw::copies_entry_in(&raw const native) })
    })?
}

pub fn entry(entry: &mut Entry) -> Result<(), Refused> {
    let read = terminated(&entry.name, |name| {
        let mut native = native(entry, name)?;
        // SAFETY: the record is alive, and so is its name, which C leaves where it is.
        unsafe {
            raw::copies_entry(&raw mut native);
            surface(&native)
        }
    })??;
    *entry = read;
    Ok(())
}

pub fn entry_out() -> Result<Entry, Refused> {
    let mut native = Native { id: 0, active: 0, name: core::ptr::null_mut(), tag: [0; 16] };
    // SAFETY: C fills the record, with a name that stays.
    unsafe {
        raw::copies_entry_out(&raw mut native);
        surface(&native)
    }
}

/// The records, and the texts that they point at: one block each.
fn natives(entries: &[Entry]) -> Result<(Vec<Native>, Vec<u8>), Refused> {
    let bytes = entries.iter().map(|entry| entry.name.len() + 1).sum();
    let mut texts = Vec::<u8>::with_capacity(bytes);
    let mut natives = Vec::with_capacity(entries.len());
    let start = texts.as_mut_ptr();
    for entry in entries {
        if entry.name.as_bytes().contains(&0) {
            return Err(Refused);
        }
        // SAFETY: there is room for all texts, so that the block stays where it is.
        let name = unsafe { start.add(texts.len()) };
        natives.push(native(entry, name.cast())?);
        texts.extend_from_slice(entry.name.as_bytes());
        texts.push(0);
    }
    Ok((natives, texts))
}

pub fn entries_in(entries: &[Entry]) -> Result<u32, Refused> {
    let n = count(entries.len());
    let (natives, _texts) = natives(entries)?;
    // SAFETY: as many records as `n` says, with their texts.
    Ok(unsafe { raw::copies_entries_in(natives.as_ptr(), n) })
}

pub fn entries(entries: &mut [Entry]) -> Result<(), Refused> {
    let n = count(entries.len());
    let (mut natives, _texts) = natives(entries)?;
    // SAFETY: as many records as `n` says, with their texts, which C leaves where they are.
    unsafe { raw::copies_entries(natives.as_mut_ptr(), n) };
    for (entry, native) in entries.iter_mut().zip(&natives) {
        // SAFETY: as above.
        *entry = unsafe { surface(native) }?;
    }
    Ok(())
}
