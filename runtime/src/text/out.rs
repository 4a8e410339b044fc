//! Text that C writes into a `String` of the caller's.
#![allow(unsafe_code, reason = "reads what C wrote, and makes text of bytes that were checked")]

use super::encoding::Encoding;
use super::place;
use super::unit::Unit;
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use alloc::string::String;
use alloc::vec::Vec;
use core::ptr::NonNull;

/// Lends the capacity of a `String`, which is empty from the moment when this is made until new text was validated.
///
/// UTF-8 is written into the string's own memory; other encodings into a buffer of as many units, and decoded.
#[derive(Debug)]
pub struct TextOut<'a, E: Encoding> {
    /// Empty, and without memory.
    surface: &'a mut String,
    /// Its memory. All of it is initialised while C has it.
    memory: Vec<u8>,
    /// What C gets: in `memory`, or in a scratch.
    units: NonNull<E::Unit>,
    /// In units; 0 while there is nothing to lend.
    capacity: usize,
}

/// Takes the memory of a string.
#[inline]
pub fn prepare_text_out<E: Encoding>(surface: &mut String) -> TextOut<'_, E> {
    let memory = core::mem::take(surface).into_bytes();
    TextOut { surface, memory, units: NonNull::dangling(), capacity: 0 }
}

impl<E: Encoding> TextOut<'_, E> {
    /// For `out`: as many zero units as the string has capacity.
    ///
    /// # Errors
    ///
    /// Without memory.
    ///
    /// # Safety
    ///
    /// `scratch` is neither moved nor dropped while this or C use what is in it.
    #[inline]
    pub unsafe fn zero(&mut self, scratch: &Scratch) -> Result<(), ErrorKind> {
        self.memory.clear();
        if E::IS_UTF8 {
            self.lend_memory();
            return Ok(());
        }
        let units = scratch.zeroed::<E::Unit>(self.memory.capacity())?;
        self.capacity = units.len();
        self.units = NonNull::from(units).cast();
        Ok(())
    }

    /// For `in, out`: the same behind the text of the string and its NUL; if there is no room for that, there is more
    /// than the string had.
    ///
    /// # Errors
    ///
    /// A NUL inside, a character that the encoding has not, no memory.
    ///
    /// # Safety
    ///
    /// As of [`zero`](Self::zero).
    #[inline]
    pub unsafe fn fill(&mut self, scratch: &Scratch) -> Result<(), ErrorKind> {
        place::without_nul(&self.memory)?;
        if E::IS_UTF8 {
            let bytes = self.memory.len().saturating_add(1);
            if self.memory.capacity() < bytes {
                self.memory.try_reserve_exact(1).map_err(|_| ErrorKind::OutOfMemory { bytes })?;
            }
            self.lend_memory();
            return Ok(());
        }
        // SAFETY: the memory was a `String`'s, and nothing was written to it since.
        let text = unsafe { core::str::from_utf8_unchecked(&self.memory) };
        let encoded = place::in_scratch::<E>(text, scratch)?;
        let room = self.memory.capacity().max(encoded.len().saturating_add(1));
        let units = scratch.zeroed::<E::Unit>(room)?;
        units[..encoded.len()].copy_from_slice(encoded);
        self.capacity = units.len();
        self.units = NonNull::from(units).cast();
        self.memory.clear();
        Ok(())
    }

    /// Zeroes what is behind the text, and lends it all.
    #[inline]
    fn lend_memory(&mut self) {
        self.memory.resize(self.memory.capacity(), 0);
        self.capacity = self.memory.len();
        // With UTF-8 a unit is a byte. A vector's address is never null.
        self.units = NonNull::from(self.memory.as_mut_slice()).cast();
    }

    /// How many units C may write, the terminator among them; known once there is something to lend.
    #[inline(always)]
    #[must_use]
    pub fn capacity(&self) -> usize {
        self.capacity
    }

    /// The address of the first; not NULL even if there is none.
    #[inline(always)]
    pub fn lend(&mut self) -> *mut E::Unit {
        self.units.as_ptr()
    }

    /// Puts the text into the string: so many units, or those up to the NUL, or all. If it fails, the string stays empty.
    ///
    /// # Errors
    ///
    /// More units than there is room for, or units that are no text.
    ///
    /// # Safety
    ///
    /// C has returned, and the scratch is where it was.
    #[inline]
    pub unsafe fn read_back(&mut self, written: Option<usize>) -> Result<(), ErrorKind> {
        let capacity = core::mem::take(&mut self.capacity);
        // SAFETY: `units` are `capacity` zeroed units in `memory` or in the scratch, into which at most C wrote, and
        // nobody writes now; 0 of them are anywhere.
        let units = unsafe { core::slice::from_raw_parts(self.units.as_ptr(), capacity) };
        let units = match written {
            Some(written) => units.get(..written).ok_or(ErrorKind::BeyondCapacity { written, capacity })?,
            None => &units[..E::Unit::find_nul(units).unwrap_or(capacity)],
        };
        if E::IS_UTF8 {
            let len = units.len();
            return self.adopt(len);
        }
        self.memory.clear();
        let mut text = String::from_utf8(core::mem::take(&mut self.memory)).unwrap_or_default();
        let decoded = E::decode_into(units, &mut text);
        if decoded.is_err() {
            text.clear();
        }
        *self.surface = text;
        decoded
    }

    /// The first `len` bytes of the memory, if they are text.
    #[inline]
    fn adopt(&mut self, len: usize) -> Result<(), ErrorKind> {
        self.memory.truncate(len);
        match String::from_utf8(core::mem::take(&mut self.memory)) {
            Ok(text) => *self.surface = text,
            Err(error) => {
                self.memory = error.into_bytes();
                // SAFETY: with UTF-8 a unit is a byte; the bytes are borrowed until the next line.
                let units = unsafe {
                    core::slice::from_raw_parts(self.memory.as_ptr().cast::<E::Unit>(), self.memory.len())
                };
                *self.surface = E::decode(units)?;
            }
        }
        Ok(())
    }
}

impl<E: Encoding> Drop for TextOut<'_, E> {
    #[inline]
    fn drop(&mut self) {
        if self.surface.capacity() == 0 {
            // No text came, so that the string keeps at least its capacity.
            self.memory.clear();
            *self.surface = String::from_utf8(core::mem::take(&mut self.memory)).unwrap_or_default();
        }
    }
}
