//! UTF-16, in chunks of ASCII where the text has them.
#![cfg_attr(feature = "alloc", allow(unsafe_code, reason = "appends ASCII to a string as bytes"))]

use crate::error::ErrorKind;
use core::mem::MaybeUninit;

#[cfg(feature = "alloc")]
use alloc::string::String;

/// So many units are tested and converted at once, by vector instructions where there are some.
const CHUNK: usize = 16;

/// How many units the text has.
pub(super) fn units(text: &str) -> usize {
    // A byte that is no continuation begins a character; those of four bytes have two units. Few enough to be summed
    // in bytes are summed at a time.
    let units = |byte: u8| u8::from(byte & 0xC0 != 0x80) + u8::from(byte >= 0xF0);
    let sum = |chunk: &[u8]| usize::from(chunk.iter().fold(0, |sum, &byte| sum + units(byte)));
    text.as_bytes().chunks(64).map(sum).sum()
}

/// How far to go by characters before a chunk of ASCII is tried again: further where the text had none.
const fn run(ascii: usize) -> usize {
    if ascii == 0 { 4 * CHUNK } else { CHUNK }
}

/// Writes the text, and says how many units it has.
#[inline]
pub(super) fn encode(text: &str, room: &mut [MaybeUninit<u16>]) -> Result<usize, ErrorKind> {
    let bytes = text.as_bytes();
    // Most texts: done at once.
    if let (true, Some(room)) = (bytes.is_ascii(), room.get_mut(..bytes.len())) {
        copy_ascii(bytes, room);
        return Ok(bytes.len());
    }
    let (mut read, mut wrote) = (0, 0);
    while read < bytes.len() {
        let ascii = widen(&bytes[read..], &mut room[wrote..]);
        read += ascii;
        wrote += ascii;
        let stop = bytes.len().min(read + run(ascii));
        while read < stop {
            let Some(slot) = room.get_mut(wrote) else { return Err(too_long(text, room.len())) };
            let byte = bytes[read];
            if byte < 0x80 {
                slot.write(u16::from(byte));
                (read, wrote) = (read + 1, wrote + 1);
                continue;
            }
            let mut rest = text[read..].chars();
            let units = rest.next().and_then(|character| write(character, &mut room[wrote..]));
            let Some(units) = units else { return Err(too_long(text, room.len())) };
            (read, wrote) = (bytes.len() - rest.as_str().len(), wrote + units);
        }
    }
    Ok(wrote)
}

/// Writes a character, and says how many units it has; `None` if there is no room.
#[inline(always)]
fn write(character: char, room: &mut [MaybeUninit<u16>]) -> Option<usize> {
    let mut pair = [0; 2];
    match (&*character.encode_utf16(&mut pair), room) {
        ([unit], [slot, ..]) => {
            slot.write(*unit);
            Some(1)
        }
        ([high, low], [first, second, ..]) => {
            first.write(*high);
            second.write(*low);
            Some(2)
        }
        _ => None,
    }
}

#[cold]
fn too_long(text: &str, capacity: usize) -> ErrorKind {
    ErrorKind::TooLong { len: units(text), capacity }
}

/// Writes chunks as long as they are ASCII and there is room, and says how many bytes that were.
#[inline]
fn widen(bytes: &[u8], room: &mut [MaybeUninit<u16>]) -> usize {
    let most = bytes.len().min(room.len());
    let is_ascii = |chunk: &&[u8]| chunk.iter().fold(true, |all, byte| all & byte.is_ascii());
    let done = bytes[..most].chunks_exact(CHUNK).take_while(is_ascii).count() * CHUNK;
    copy_ascii(&bytes[..done], &mut room[..done]);
    done
}

/// A loop of its own, which is then one of vector instructions.
#[inline]
fn copy_ascii(bytes: &[u8], room: &mut [MaybeUninit<u16>]) {
    for (slot, byte) in room.iter_mut().zip(bytes) {
        slot.write(u16::from(*byte));
    }
}

/// Appends the text; if it does not replace, the index of the first unit that is half of no pair is the error.
#[cfg(feature = "alloc")]
#[inline]
pub(super) fn decode(units: &[u16], into: &mut String, replace: bool) -> Result<(), usize> {
    // Most texts: done at once.
    if units.iter().fold(0, |any, unit| any | unit) < 0x80 {
        let bytes = units.iter().map(|unit| unit.to_le_bytes()[0]);
        // SAFETY: each byte is less than 0x80, as was just seen, so that they are UTF-8.
        let text = unsafe { into.as_mut_vec() };
        // A vector that is made of known length takes a shorter way than one that grows.
        if text.capacity() == 0 {
            *text = bytes.collect()
        } else {
            text.extend(bytes)
        }
        return Ok(());
    }
    into.reserve(bytes_for(units));
    // SAFETY: the vector's length is changed only below.
    let text = unsafe { into.as_mut_vec() };
    let (wrote, result) = transcode(units, text.spare_capacity_mut(), replace);
    // SAFETY: so many bytes more are initialised, and are whole characters.
    unsafe { text.set_len(text.len() + wrote) };
    result
}

/// At most so many bytes: three for half of a pair, too, of which two are needed, or three for what replaces it.
#[cfg(feature = "alloc")]
fn bytes_for(units: &[u16]) -> usize {
    let bytes = |unit: u16| 1 + u16::from(unit >= 0x80) + u16::from(unit >= 0x800);
    let sum = |chunk: &[u16]| usize::from(chunk.iter().fold(0, |sum, &unit| sum + bytes(unit)));
    units.chunks(1024).map(sum).sum()
}

/// Writes characters to the start of a room, and says how many bytes they have; it stops at the first unit that is half
/// of no pair, if it does not replace.
#[cfg(feature = "alloc")]
fn transcode(units: &[u16], room: &mut [MaybeUninit<u8>], replace: bool) -> (usize, Result<(), usize>) {
    let (mut read, mut wrote) = (0, 0);
    while read < units.len() {
        let ascii = narrow(&units[read..], &mut room[wrote..]);
        read += ascii;
        wrote += ascii;
        let stop = units.len().min(read + run(ascii));
        while read < stop {
            if let (Some(byte), Some(slot)) = (ascii_byte(units[read]), room.get_mut(wrote)) {
                slot.write(byte);
                (read, wrote) = (read + 1, wrote + 1);
                continue;
            }
            let (character, len) = first(&units[read..]);
            let character = match character {
                Some(character) => character,
                None if replace => char::REPLACEMENT_CHARACTER,
                None => return (wrote, Err(read)),
            };
            wrote += write_bytes(character, &mut room[wrote..]);
            read += len;
        }
    }
    (wrote, Ok(()))
}

#[cfg(feature = "alloc")]
#[inline(always)]
fn ascii_byte(unit: u16) -> Option<u8> {
    u8::try_from(unit).ok().filter(u8::is_ascii)
}

/// Writes a character, and says how many bytes it has.
#[cfg(feature = "alloc")]
#[inline(always)]
fn write_bytes(character: char, room: &mut [MaybeUninit<u8>]) -> usize {
    let mut four = [0; 4];
    let bytes = character.encode_utf8(&mut four).as_bytes();
    // A match, and no copy: the length decides which few stores these are.
    match (bytes, room) {
        ([a], [w, ..]) => _ = w.write(*a),
        ([a, b], [w, x, ..]) => _ = (w.write(*a), x.write(*b)),
        ([a, b, c], [w, x, y, ..]) => _ = (w.write(*a), x.write(*b), y.write(*c)),
        ([a, b, c, d], [w, x, y, z, ..]) => _ = (w.write(*a), x.write(*b), y.write(*c), z.write(*d)),
        _ => unreachable!("room for the longest was made"),
    }
    bytes.len()
}

/// The first character, and how many units it has; `None` is half of a pair, or nothing.
#[cfg(feature = "alloc")]
#[inline(always)]
fn first(units: &[u16]) -> (Option<char>, usize) {
    let unit = u32::from(units.first().copied().unwrap_or(0xD800));
    // Only a unit that is half of a pair is no character.
    let (None, Some(&second)) = (char::from_u32(unit), units.get(1)) else {
        return (char::from_u32(unit), 1);
    };
    let second = u32::from(second);
    match (unit, second) {
        (0xD800..0xDC00, 0xDC00..0xE000) => {
            (char::from_u32(0x1_0000 + ((unit - 0xD800) << 10 | (second - 0xDC00))), 2)
        }
        _ => (None, 1),
    }
}

/// Writes chunks as long as they are ASCII and there is room, and says how many units that were.
#[cfg(feature = "alloc")]
#[inline]
fn narrow(units: &[u16], room: &mut [MaybeUninit<u8>]) -> usize {
    let most = units.len().min(room.len());
    let is_ascii = |chunk: &&[u16]| chunk.iter().fold(0, |any, unit| any | unit) < 0x80;
    let done = units[..most].chunks_exact(CHUNK).take_while(is_ascii).count() * CHUNK;
    for (slot, unit) in room[..done].iter_mut().zip(&units[..done]) {
        slot.write(unit.to_le_bytes()[0]);
    }
    done
}
