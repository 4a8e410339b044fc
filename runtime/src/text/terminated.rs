//! Copies of text with a NUL at the end: short ones on the stack.
#![allow(unsafe_code, reason = "views bytes that it wrote as initialised")]

use crate::error::ErrorKind;
use crate::scratch::STACK_BYTES;
use core::ffi::{CStr, c_char};
use core::mem::MaybeUninit;

/// Text as C reads it, up to its NUL. It may be moved until its address is taken.
#[derive(Debug)]
pub struct Terminated {
    stack: [MaybeUninit<u8>; STACK_BYTES],
    #[cfg(feature = "alloc")]
    heap: Option<alloc::vec::Vec<u8>>,
}

/// Copies `text` and appends the NUL.
///
/// # Errors
///
/// If a NUL is inside, or there is no memory.
#[inline]
pub fn prepare_terminated(text: &str) -> Result<Terminated, ErrorKind> {
    let mut stack = [MaybeUninit::uninit(); STACK_BYTES];
    let len = text.len();
    if len < STACK_BYTES {
        // SAFETY: `text` has `len` bytes to read, and `stack` has room for them, as was just seen; both are
        // distinct objects. The bytes of a `MaybeUninit<u8>` may be written as `u8`.
        unsafe { core::ptr::copy_nonoverlapping(text.as_ptr(), stack.as_mut_ptr().cast(), len) };
        stack[len].write(0);
        // SAFETY: the first `len + 1` bytes were just written, and nobody writes to them while `bytes` lives.
        let bytes = unsafe { core::slice::from_raw_parts(stack.as_ptr().cast::<u8>(), len + 1) };
        first_nul_is_last(bytes)?;
        return Ok(Terminated {
            stack,
            #[cfg(feature = "alloc")]
            heap: None,
        });
    }
    prepare_long(text, stack)
}

#[cfg(feature = "alloc")]
#[cold]
fn prepare_long(text: &str, stack: [MaybeUninit<u8>; STACK_BYTES]) -> Result<Terminated, ErrorKind> {
    let mut heap = alloc::vec::Vec::new();
    let bytes = text.len() + 1;
    heap.try_reserve_exact(bytes).map_err(|_| ErrorKind::OutOfMemory { bytes })?;
    heap.extend_from_slice(text.as_bytes());
    heap.push(0);
    first_nul_is_last(&heap)?;
    Ok(Terminated { stack, heap: Some(heap) })
}

#[cfg(not(feature = "alloc"))]
#[cold]
fn prepare_long(text: &str, _: [MaybeUninit<u8>; STACK_BYTES]) -> Result<Terminated, ErrorKind> {
    Err(ErrorKind::OutOfMemory { bytes: text.len() + 1 })
}

#[inline]
fn first_nul_is_last(bytes: &[u8]) -> Result<(), ErrorKind> {
    // `from_bytes_until_nul` searches a word at a time.
    match CStr::from_bytes_until_nul(bytes) {
        Ok(text) if text.count_bytes() + 1 == bytes.len() => Ok(()),
        Ok(text) => Err(ErrorKind::NulInside { position: text.count_bytes() }),
        Err(_) => unreachable!("the last byte is a NUL"),
    }
}

/// Copies bytes, whatever they are.
///
/// # Errors
///
/// If there is no memory.
#[inline]
pub fn prepare_bytes(bytes: &[u8]) -> Result<Terminated, ErrorKind> {
    let mut stack = [MaybeUninit::uninit(); STACK_BYTES];
    let len = bytes.len();
    if len <= STACK_BYTES {
        // SAFETY: `bytes` has `len` bytes to read, and `stack` has room for them, as was just seen; both are
        // distinct objects. The bytes of a `MaybeUninit<u8>` may be written as `u8`.
        unsafe { core::ptr::copy_nonoverlapping(bytes.as_ptr(), stack.as_mut_ptr().cast(), len) };
        return Ok(Terminated {
            stack,
            #[cfg(feature = "alloc")]
            heap: None,
        });
    }
    #[cfg(feature = "alloc")]
    {
        let mut heap = alloc::vec::Vec::new();
        heap.try_reserve_exact(len).map_err(|_| ErrorKind::OutOfMemory { bytes: len })?;
        heap.extend_from_slice(bytes);
        Ok(Terminated { stack, heap: Some(heap) })
    }
    #[cfg(not(feature = "alloc"))]
    Err(ErrorKind::OutOfMemory { bytes: len })
}

/// Takes the address of the copy.
#[inline]
pub fn lend_terminated(storage: &mut Terminated) -> *mut c_char {
    #[cfg(feature = "alloc")]
    if let Some(heap) = &mut storage.heap {
        return heap.as_mut_ptr().cast();
    }
    storage.stack.as_mut_ptr().cast()
}
