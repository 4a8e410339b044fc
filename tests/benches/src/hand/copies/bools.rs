//! Truth values.

use super::{STACK, count, raw};
use core::ffi::c_int;
use core::mem::MaybeUninit;

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
    // `Vec` and array alike: what C left is read before they go.
    let read = |place: *mut u8, values: &mut [bool]| {
        // SAFETY: as many bytes as `n` says, which C may change; it leaves as many.
        let natives = unsafe {
            raw::copies_bytes(place, n);
            core::slice::from_raw_parts(place, values.len())
        };
        for (value, native) in values.iter_mut().zip(natives) {
            *value = *native != 0;
        }
    };
    if values.len() <= STACK {
        let mut stack = [MaybeUninit::<u8>::uninit(); STACK];
        for (slot, value) in stack.iter_mut().zip(&*values) {
            slot.write(u8::from(*value));
        }
        return read(stack.as_mut_ptr().cast(), values);
    }
    let mut heap: Vec<u8> = values.iter().map(|value| u8::from(*value)).collect();
    read(heap.as_mut_ptr(), values);
}

pub fn bytes_in(values: &[bool]) -> u32 {
    let n = count(values.len());
    // SAFETY: as many bytes as `n` says, since a `bool` is one, 0 or 1; C only reads.
    unsafe { raw::copies_bytes_in(values.as_ptr().cast(), n) }
}
