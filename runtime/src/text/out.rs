//! Text that C writes into a `String` of the caller's.
#![allow(unsafe_code, reason = "lends the memory of a string, and makes text of what was checked")]

use super::encoding::Encoding;
use super::place;
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use alloc::string::String;
use core::ptr::NonNull;

/// Lends the capacity of a `String`, which is empty from the moment when this is made until new text was validated.
///
/// UTF-8 is written into the string's own memory; other encodings into a buffer of as many units, and decoded.
#[derive(Debug)]
pub struct TextOut<'a, E: Encoding> {
    /// Empty. While C has its memory, all of that is initialised.
    surface: &'a mut String,
    /// How many bytes of text are still in its memory.
    len: usize,
    /// What C gets: in the string's memory, or in a scratch.
    units: NonNull<E::Unit>,
    /// In units; 0 while there is nothing to lend.
    capacity: usize,
}

/// Empties a string, whose memory stays what it was.
#[inline]
pub fn prepare_text_out<E: Encoding>(surface: &mut String) -> TextOut<'_, E> {
    let len = surface.len();
    surface.clear();
    TextOut { surface, len, units: NonNull::dangling(), capacity: 0 }
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
        if E::IS_UTF8 {
            self.lend_memory(0);
            return Ok(());
        }
        let units = scratch.zeroed::<E::Unit>(self.surface.capacity())?;
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
    /// As of [`zero`](Self::zero), and this was just made.
    #[inline]
    pub unsafe fn fill(&mut self, scratch: &Scratch) -> Result<(), ErrorKind> {
        // SAFETY: the vector is not changed here. Its first `len` bytes were the text of the string when it was emptied, and
        // nothing was written to them since; they are borrowed until the string changes.
        let text = unsafe {
            let start = self.surface.as_mut_vec().as_ptr();
            core::str::from_utf8_unchecked(core::slice::from_raw_parts(start, self.len))
        };
        place::without_nul(text.as_bytes())?;
        if E::IS_UTF8 {
            self.room_for_nul()?;
            self.lend_memory(self.len);
            return Ok(());
        }
        let encoded = place::in_scratch::<E>(text, scratch)?;
        let room = self.surface.capacity().max(encoded.len().saturating_add(1));
        let units = scratch.zeroed::<E::Unit>(room)?;
        units[..encoded.len()].copy_from_slice(encoded);
        self.capacity = units.len();
        self.units = NonNull::from(units).cast();
        Ok(())
    }

    /// One byte more than the text has.
    #[inline]
    fn room_for_nul(&mut self) -> Result<(), ErrorKind> {
        if self.surface.capacity() > self.len {
            return Ok(());
        }
        let bytes = self.len.saturating_add(1);
        // SAFETY: the text is still there, as of `fill`; so it moves with the memory. It is cut off again below.
        let grown = unsafe {
            self.surface.as_mut_vec().set_len(self.len);
            self.surface.try_reserve_exact(1)
        };
        self.surface.clear();
        grown.map_err(|_| ErrorKind::OutOfMemory { bytes })
    }

    /// Lends all of the string's memory, zeroed from `start` on.
    #[inline]
    fn lend_memory(&mut self, start: usize) {
        let capacity = self.surface.capacity();
        // SAFETY: the vector is changed behind its end only, so that the string stays what it is: empty.
        let memory = unsafe { self.surface.as_mut_vec() };
        let place = NonNull::from(memory.spare_capacity_mut()).cast::<u8>();
        // SAFETY: the vector is empty, so that it has `capacity` bytes there, and `start` is one of the lengths that fit.
        unsafe { place.add(start).write_bytes(0, capacity - start) };
        self.capacity = capacity;
        // With UTF-8 a unit is a byte.
        self.units = place.cast();
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
        // SAFETY: `units` are `capacity` initialised units in the string's memory or in the scratch, into which at most C
        // wrote, and nobody writes now; 0 of them are anywhere.
        let units = unsafe { core::slice::from_raw_parts(self.units.as_ptr(), capacity) };
        let units = match written {
            Some(written) => units.get(..written).ok_or(ErrorKind::BeyondCapacity { written, capacity })?,
            None => place::up_to_nul(units),
        };
        if E::IS_UTF8 {
            // SAFETY: with UTF-8 a unit is a byte, and the units are at the start of the string's memory.
            if unsafe { self.adopt(units.as_ptr().cast(), units.len()) } {
                return Ok(());
            }
            let text = not_as_it_stands::<E>(units);
            *self.surface = text?;
            return Ok(());
        }
        let decoded = E::decode_into(units, self.surface);
        if decoded.is_err() {
            self.surface.clear();
        }
        decoded
    }

    /// Makes bytes the text of the string, if they are text.
    ///
    /// # Safety
    ///
    /// They are the first `len` of the string's memory, and initialised.
    #[inline]
    unsafe fn adopt(&mut self, bytes: *const u8, len: usize) -> bool {
        // SAFETY: the caller promises so many bytes, which nobody changes until they were looked at.
        let is_text = core::str::from_utf8(unsafe { core::slice::from_raw_parts(bytes, len) }).is_ok();
        if is_text {
            // SAFETY: so many bytes at its start are initialised, and text, as was just seen.
            unsafe { self.surface.as_mut_vec().set_len(len) };
        }
        is_text
    }
}

/// What is no text, or becomes it by replacement.
#[cold]
fn not_as_it_stands<E: Encoding>(units: &[E::Unit]) -> Result<String, ErrorKind> {
    E::decode(units)
}
