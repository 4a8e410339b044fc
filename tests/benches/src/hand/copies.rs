//! The same as an expert writes it: a buffer on the stack up to 512 bytes, else one on the heap; every check that the
//! wrappers make.

use crate::copies::Entry;
use core::ffi::{CStr, c_char, c_int};
use core::mem::MaybeUninit;

#[allow(clashing_extern_declarations, reason = "the other half declares them too, over its own record")]
mod raw {
    use super::Native;
    use core::ffi::{c_char, c_int};

    unsafe extern "C" {
        pub fn copies_text(text: *const c_char) -> u32;
        pub fn copies_wide(text: *const u16) -> u32;
        pub fn copies_bools(values: *mut c_int, n: u32);
        pub fn copies_bools_in(values: *const c_int, n: u32) -> u32;
        pub fn copies_bytes(values: *mut u8, n: u32);
        pub fn copies_entry_in(entry: *const Native) -> u32;
        pub fn copies_entry(entry: *mut Native);
        pub fn copies_entries_in(entries: *const Native, n: u32) -> u32;
        pub fn copies_entries(entries: *mut Native, n: u32);
        pub fn copies_texts(texts: *const *const c_char, n: u32) -> u32;
        pub fn copies_given() -> *const c_char;
        pub fn copies_given_wide() -> *const u16;
        pub fn copies_fill(buf: *mut c_char, capacity: u32) -> u32;
    }
}

/// `struct entry`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Native {
    id: i32,
    active: c_int,
    name: *mut c_char,
    tag: [u8; 16],
}

/// Why a value cannot cross.
#[derive(Debug, PartialEq)]
pub struct Refused;

const STACK: usize = 512;

/// Runs `with` over the text and a NUL.
fn terminated<R>(text: &str, with: impl FnOnce(*const c_char) -> R) -> Result<R, Refused> {
    if text.as_bytes().contains(&0) {
        return Err(Refused);
    }
    if text.len() < STACK {
        let mut stack = [MaybeUninit::<u8>::uninit(); STACK];
        // SAFETY: the text and a NUL fit, as was just seen, and the stack is no part of the text.
        unsafe { core::ptr::copy_nonoverlapping(text.as_ptr(), stack.as_mut_ptr().cast(), text.len()) };
        stack[text.len()].write(0);
        return Ok(with(stack.as_ptr().cast()));
    }
    let mut heap = Vec::with_capacity(text.len() + 1);
    heap.extend_from_slice(text.as_bytes());
    heap.push(0);
    Ok(with(heap.as_ptr().cast()))
}

pub fn text(text: &str) -> Result<u32, Refused> {
    // SAFETY: text with a NUL, alive until the call is over.
    terminated(text, |text| unsafe { raw::copies_text(text) })
}

pub fn wide(text: &str) -> Result<u32, Refused> {
    if text.as_bytes().contains(&0) {
        return Err(Refused);
    }
    if text.len() < STACK / 2 {
        let mut stack = [MaybeUninit::<u16>::uninit(); STACK / 2];
        let mut len = 0;
        for (slot, unit) in stack.iter_mut().zip(text.encode_utf16()) {
            slot.write(unit);
            len += 1;
        }
        stack[len].write(0);
        // SAFETY: text with a NUL, alive until the call is over.
        return Ok(unsafe { raw::copies_wide(stack.as_ptr().cast()) });
    }
    let mut heap = Vec::with_capacity(text.len() + 1);
    heap.extend(text.encode_utf16());
    heap.push(0);
    // SAFETY: as above.
    Ok(unsafe { raw::copies_wide(heap.as_ptr()) })
}

/// Integers for truth values: on the stack if they fit.
#[allow(clippy::large_enum_variant, reason = "it is the stack that is wanted")]
enum Integers {
    Stack([MaybeUninit<c_int>; STACK / size_of::<c_int>()]),
    Heap(Vec<c_int>),
}

impl Integers {
    fn of(values: &[bool]) -> Self {
        if size_of::<c_int>() * values.len() <= STACK {
            let mut stack = [MaybeUninit::uninit(); STACK / size_of::<c_int>()];
            for (slot, value) in stack.iter_mut().zip(values) {
                slot.write(c_int::from(*value));
            }
            return Self::Stack(stack);
        }
        Self::Heap(values.iter().map(|value| c_int::from(*value)).collect())
    }

    fn as_mut_ptr(&mut self) -> *mut c_int {
        match self {
            Self::Stack(stack) => stack.as_mut_ptr().cast(),
            Self::Heap(heap) => heap.as_mut_ptr(),
        }
    }
}

fn count(len: usize) -> u32 {
    u32::try_from(len).expect("the length fits")
}

pub fn bools(values: &mut [bool]) {
    let n = count(values.len());
    let mut natives = Integers::of(values);
    let place = natives.as_mut_ptr();
    // SAFETY: as many integers as `n` says, which C may change; it leaves as many.
    let natives = unsafe {
        raw::copies_bools(place, n);
        core::slice::from_raw_parts(place, values.len())
    };
    for (value, native) in values.iter_mut().zip(natives) {
        *value = *native != 0;
    }
}

pub fn bools_in(values: &[bool]) -> u32 {
    let n = count(values.len());
    // SAFETY: as many integers as `n` says.
    unsafe { raw::copies_bools_in(Integers::of(values).as_mut_ptr(), n) }
}

pub fn bytes(values: &mut [bool]) {
    let n = count(values.len());
    let mut stack = [MaybeUninit::<u8>::uninit(); STACK];
    let mut heap = Vec::new();
    let place: *mut u8 = if values.len() <= STACK {
        for (slot, value) in stack.iter_mut().zip(&*values) {
            slot.write(u8::from(*value));
        }
        stack.as_mut_ptr().cast()
    } else {
        heap.extend(values.iter().map(|value| u8::from(*value)));
        heap.as_mut_ptr()
    };
    // SAFETY: as many bytes as `n` says, which C may change; it leaves as many.
    let natives = unsafe {
        raw::copies_bytes(place, n);
        core::slice::from_raw_parts(place, values.len())
    };
    for (value, native) in values.iter_mut().zip(natives) {
        *value = *native != 0;
    }
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

pub fn texts(texts: &[&str]) -> Result<u32, Refused> {
    let n = count(texts.len());
    let mut block = Vec::<u8>::with_capacity(texts.iter().map(|text| text.len() + 1).sum());
    let mut pointers = Vec::with_capacity(texts.len());
    let start = block.as_mut_ptr();
    for text in texts {
        if text.as_bytes().contains(&0) {
            return Err(Refused);
        }
        // SAFETY: there is room for all texts, so that the block stays where it is.
        pointers.push(unsafe { start.add(block.len()) }.cast::<c_char>().cast_const());
        block.extend_from_slice(text.as_bytes());
        block.push(0);
    }
    // SAFETY: as many texts as `n` says.
    Ok(unsafe { raw::copies_texts(pointers.as_ptr(), n) })
}

pub fn given() -> Result<String, Refused> {
    // SAFETY: no arguments.
    let text = unsafe { raw::copies_given() };
    if text.is_null() {
        return Err(Refused);
    }
    // SAFETY: text with a NUL, which stays.
    Ok(unsafe { CStr::from_ptr(text) }.to_str().map_err(|_| Refused)?.to_owned())
}

pub fn given_wide() -> Result<String, Refused> {
    // SAFETY: no arguments.
    let text = unsafe { raw::copies_given_wide() };
    if text.is_null() {
        return Err(Refused);
    }
    // SAFETY: text with a NUL, which stays.
    let units = unsafe {
        let len = (0..).take_while(|&at| *text.add(at) != 0).count();
        core::slice::from_raw_parts(text, len)
    };
    String::from_utf16(units).map_err(|_| Refused)
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
