//! What the tests share: the steps of a wrapper, and an allocator that keeps a list.

use pinvoke::private::{
    By, Converter, ErrorKind, FromNative, Made, Native, Scratch, ToNative, from_native, made,
};
use pinvoke::{Conversion, ConversionError, Marshal};
use std::cell::RefCell;
use std::ffi::c_void;

/// Converts, lets C see the native form, and frees it.
pub fn lend<S: Marshal, R>(surface: &S, c: impl FnOnce(&mut Native<S>) -> R) -> Result<R, ErrorKind>
where
    By<S>: ToNative<S>,
{
    let scratch = Scratch::new();
    // SAFETY: made by the converter, on the same line.
    let mut native: Made<By<S>, S> = unsafe { made(By::<S>::to_native(surface, &scratch)?) };
    // SAFETY: the guard holds the value, and lends it to nobody else meanwhile.
    Ok(c(unsafe { &mut *native.as_mut_ptr() }))
}

/// What comes back of what C left, which is then freed.
pub fn back<S: Marshal>(native: Native<S>) -> Result<S, ErrorKind>
where
    By<S>: FromNative<S>,
{
    // SAFETY: the tests pass what they made as C would, once.
    let mut native: Made<By<S>, S> = unsafe { made(native) };
    // SAFETY: as above: the value is as a C function that keeps its declaration leaves it.
    unsafe { from_native(&mut native) }
}

/// There and back.
pub fn round<S: Marshal>(surface: &S) -> Result<S, ErrorKind>
where
    By<S>: ToNative<S> + FromNative<S>,
{
    let scratch = Scratch::new();
    // SAFETY: made by the converter, on the same line.
    let mut native: Made<By<S>, S> = unsafe { made(By::<S>::to_native(surface, &scratch)?) };
    // SAFETY: as above: the value is as a C function that keeps its declaration leaves it.
    unsafe { from_native(&mut native) }
}

pub fn frees<S: Marshal>() -> bool {
    <By<S> as Converter<S>>::FREES
}

thread_local! {
    static LIVE: RefCell<Vec<(*mut c_void, usize)>> = const { RefCell::new(Vec::new()) };
    static FREED: RefCell<Vec<i32>> = const { RefCell::new(Vec::new()) };
}

/// C's allocator.
pub unsafe extern "C" fn take(bytes: usize) -> *mut c_void {
    let layout = std::alloc::Layout::from_size_align(bytes, 16).unwrap();
    // SAFETY: the tests ask for at least one byte.
    let ptr = unsafe { std::alloc::alloc(layout) }.cast::<c_void>();
    LIVE.with_borrow_mut(|live| live.push((ptr, bytes)));
    ptr
}

/// Frees what `take` gave, once.
pub unsafe extern "C" fn give(ptr: *mut c_void) {
    let (ptr, bytes) = LIVE.with_borrow_mut(|live| {
        let index = live.iter().position(|(live, _)| *live == ptr).expect("freed once, and allocated here");
        live.remove(index)
    });
    let layout = std::alloc::Layout::from_size_align(bytes, 16).unwrap();
    // SAFETY: it was in the list, so that `take` allocated it with this layout, and it is freed once.
    unsafe { std::alloc::dealloc(ptr.cast(), layout) };
}

/// The same, and checks the size.
pub unsafe extern "C" fn give_sized(ptr: *mut c_void, bytes: u32) {
    let known =
        LIVE.with_borrow(|live| live.iter().any(|(live, size)| *live == ptr && *size == bytes as usize));
    assert!(known, "{bytes} bytes were allocated there");
    // SAFETY: the caller's promise.
    unsafe { give(ptr) }
}

pub fn live() -> usize {
    LIVE.with_borrow(Vec::len)
}

/// Text in C's memory.
pub fn c_text(text: &str) -> *mut u8 {
    // SAFETY: at least one byte.
    let ptr = unsafe { take(text.len() + 1) }.cast::<u8>();
    // SAFETY: there is room for the text and a NUL.
    unsafe {
        ptr.copy_from_nonoverlapping(text.as_ptr(), text.len());
        ptr.add(text.len()).write(0);
    }
    ptr
}

/// An array in C's memory.
pub fn c_array<T: Copy>(values: &[T]) -> *mut T {
    // SAFETY: the tests pass at least one value.
    let ptr = unsafe { take(size_of_val(values)) }.cast::<T>();
    // SAFETY: there is room for as many values.
    unsafe { ptr.copy_from_nonoverlapping(values.as_ptr(), values.len()) };
    ptr
}

/// A number that counts its conversions: negative ones fail.
pub enum Counting {}

// SAFETY: numbers point at nothing.
unsafe impl Conversion for Counting {
    type Surface = i32;
    type Native = i32;

    fn to_native(value: &i32, _: &Scratch) -> Result<i32, ConversionError> {
        if *value < 0 { Err(ConversionError::new("negative")) } else { Ok(value + 100) }
    }

    unsafe fn from_native(native: &i32) -> Result<i32, ConversionError> {
        if *native < 0 { Err(ConversionError::new("negative")) } else { Ok(native - 100) }
    }

    unsafe fn free(native: &mut i32) {
        FREED.with_borrow_mut(|freed| freed.push(*native));
    }
}

/// What was freed since the last call, in order.
pub fn freed() -> Vec<i32> {
    FREED.with_borrow_mut(std::mem::take)
}
