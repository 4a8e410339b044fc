//! Text that goes in.

use super::{Refused, STACK, count, raw};
use core::ffi::c_char;
use core::mem::MaybeUninit;

/// Runs `with` over the text and a NUL.
pub(super) fn terminated<R>(text: &str, with: impl FnOnce(*const c_char) -> R) -> Result<R, Refused> {
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

/// Writes the units to a room for all of them, and says how many there are.
fn units(text: &str, room: &mut [MaybeUninit<u16>]) -> usize {
    // The most frequent case is done by vector instructions.
    if text.is_ascii() {
        for (slot, byte) in room.iter_mut().zip(text.as_bytes()) {
            slot.write(u16::from(*byte));
        }
        return text.len();
    }
    let mut len = 0;
    for (slot, unit) in room.iter_mut().zip(text.encode_utf16()) {
        slot.write(unit);
        len += 1;
    }
    len
}

pub fn wide(text: &str) -> Result<u32, Refused> {
    if text.as_bytes().contains(&0) {
        return Err(Refused);
    }
    if text.len() < STACK / 2 {
        let mut stack = [MaybeUninit::<u16>::uninit(); STACK / 2];
        let len = units(text, &mut stack);
        stack[len].write(0);
        // SAFETY: text with a NUL, alive until the call is over.
        return Ok(unsafe { raw::copies_wide(stack.as_ptr().cast()) });
    }
    let mut heap = Vec::<u16>::with_capacity(text.len() + 1);
    let len = units(text, heap.spare_capacity_mut());
    heap.spare_capacity_mut()[len].write(0);
    // SAFETY: as above.
    Ok(unsafe { raw::copies_wide(heap.as_ptr()) })
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
