//! Random texts, and an allocator that counts.

use core::alloc::Layout;
use core::cell::RefCell;
use core::ptr::NonNull;
use pinvoke::ErrorKind;
use pinvoke::private::{Ownership, Returns, Scratch};

/// The same numbers each time.
pub struct Random(u64);

impl Random {
    pub fn new() -> Self {
        Self(0x9E37_79B9_7F4A_7C15)
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end).unwrap()).unwrap()
    }

    /// Characters of one to four bytes, with runs of ASCII, without a NUL.
    pub fn text(&mut self, characters: usize) -> String {
        const ENDS: [u32; 6] = [0x7F, 0x7F, 0x7F, 0x7FF, 0xFFFF, 0x10_FFFF];
        let mut text = String::new();
        let mut end = 0x7F;
        for _ in 0..characters {
            if self.below(9) == 0 {
                end = ENDS[self.below(ENDS.len())];
            }
            let scalar = 1 + self.below(usize::try_from(end).unwrap());
            text.push(char::from_u32(u32::try_from(scalar).unwrap()).unwrap_or('\u{E000}'));
        }
        text
    }
}

/// Lengths around every bound that there is: chunks, words, the stack.
pub fn lengths() -> impl Iterator<Item = usize> {
    (0..70).chain([126, 127, 128, 129, 255, 256, 257, 509, 510, 511, 512, 513, 514, 1000, 5000])
}

thread_local! {
    /// What `Counting` gave, and what was freed, in order.
    static GIVEN: RefCell<Vec<(usize, Layout)>> = const { RefCell::new(Vec::new()) };
    static FREED: RefCell<Vec<(usize, usize, usize)>> = const { RefCell::new(Vec::new()) };
}

/// `alloc` and `free` that know what they gave.
pub struct Counting;

// SAFETY: the heap's own memory, of that layout.
unsafe impl Ownership for Counting {
    const FREES: bool = true;

    fn alloc(layout: Layout, _: &Scratch) -> Result<NonNull<u8>, ErrorKind> {
        let padded = Layout::from_size_align(layout.size().max(1), layout.align()).unwrap();
        // SAFETY: not of size zero.
        let place = NonNull::new(unsafe { std::alloc::alloc(padded) }).unwrap();
        GIVEN.with_borrow_mut(|given| given.push((place.addr().get(), layout)));
        Ok(place)
    }

    unsafe fn free(ptr: NonNull<u8>, len: usize, bytes: usize) {
        let address = ptr.addr().get();
        FREED.with_borrow_mut(|freed| freed.push((address, len, bytes)));
        let layout = GIVEN.with_borrow_mut(|given| {
            let index = given.iter().position(|(place, _)| *place == address);
            given.remove(index.expect("it was given, and not freed before")).1
        });
        let padded = Layout::from_size_align(layout.size().max(1), layout.align()).unwrap();
        // SAFETY: it was allocated with this layout, and is freed once.
        unsafe { std::alloc::dealloc(ptr.as_ptr(), padded) };
    }
}

// SAFETY: it is freed.
unsafe impl Returns for Counting {}

impl Counting {
    /// Memory as C would give it, with these values.
    pub fn give<T: Copy>(values: &[T]) -> *mut T {
        let place = Self::alloc(Layout::for_value(values), &Scratch::new()).unwrap().cast::<T>();
        // SAFETY: there is room for as many.
        unsafe { place.as_ptr().copy_from_nonoverlapping(values.as_ptr(), values.len()) };
        place.as_ptr()
    }

    /// Addresses and sizes of what was not freed.
    pub fn given() -> Vec<(usize, usize)> {
        GIVEN.with_borrow(|given| given.iter().map(|(place, layout)| (*place, layout.size())).collect())
    }

    /// What was freed since the last time: address, elements, bytes.
    pub fn freed() -> Vec<(usize, usize, usize)> {
        FREED.take()
    }
}
