//! Words that meet on one parameter, or on several of one function: `c/words.c`.

use crate::copies::Counting;
use crate::counted::{counted_alloc, counted_free};
use crate::ownership::{Mode, Person};
use core::ffi::{CStr, c_char};
use pinvoke::{Conversion, ConversionError, Scratch, marshal};

unsafe extern "C" {
    /// So many of this size, zeroed, or NULL.
    safe fn counted_calloc(n: usize, size: usize) -> *mut core::ffi::c_void;
}

/// A number that C sees as its digits, in counted memory.
#[derive(Debug)]
pub enum Digits {}

// SAFETY: `to_native` makes text in memory that `free` frees.
unsafe impl Conversion for Digits {
    type Surface = u32;
    type Native = *mut c_char;

    fn to_native(value: &u32, scratch: &Scratch) -> Result<*mut c_char, ConversionError> {
        let _ = scratch;
        assert_ne!(*value, 666, "a conversion that panics");
        let text = format!("{value}\0");
        let memory: *mut u8 = counted_alloc(text.len()).cast();
        if memory.is_null() {
            return Err(ConversionError::new("no memory"));
        }
        // SAFETY: there are so many bytes.
        unsafe { memory.copy_from_nonoverlapping(text.as_ptr(), text.len()) };
        Ok(memory.cast())
    }

    unsafe fn from_native(native: &*mut c_char) -> Result<u32, ConversionError> {
        if native.is_null() {
            return Ok(0);
        }
        // SAFETY: it is text that `to_native` made, and that C changed.
        let text = unsafe { CStr::from_ptr(*native) }.to_str()?;
        assert_ne!(text, "777", "a conversion that panics");
        Ok(text.parse()?)
    }

    unsafe fn free(native: &mut *mut c_char) {
        // SAFETY: the caller no longer uses it.
        unsafe { counted_free((*native).cast()) }
    }
}

#[marshal]
unsafe extern "C" {
    /// Copies of all.
    #[marshal(fallible)]
    pub fn persons_copy(
        #[marshal(in, len = n)] from: *const Person,
        n: i32,
        #[marshal(out, len = n)] to: *mut Person,
    );

    /// A copy of one.
    #[marshal(ok = ret == 0)]
    pub fn person_make_copy(
        #[marshal(in)] from: *const Person,
        #[marshal(out, retval, nullable, free = counted_free)] to: *mut *mut Person,
    ) -> i32;

    /// The length of a path in bytes; -1 without one.
    #[link_name = "see_bytes"]
    pub fn see_path(#[marshal(path, nullable)] path: *const c_char) -> i64;

    /// The lengths of all.
    #[link_name = "see_texts"]
    pub fn see_paths(#[marshal(in, path, len = n)] paths: *const *const c_char, n: i32) -> i64;

    /// A path.
    #[link_name = "give_bytes"]
    #[marshal(ret(path, nullable, free = counted_free))]
    pub fn give_path(which: i32) -> *mut c_char;

    /// The lengths of all, each of which may be missing.
    #[link_name = "see_texts"]
    pub fn see_cstrs(#[marshal(in, cstr, nullable, len = n)] texts: *const *const c_char, n: i32) -> i64;

    /// The length; -1 without one.
    #[link_name = "see_bytes"]
    pub fn see_cstr(#[marshal(cstr, nullable)] text: *const c_char) -> i64;

    /// Replaces every second one, and drops the others.
    #[link_name = "turn_texts"]
    pub fn turn_cstrs(
        #[marshal(in, out, cstr, nullable, len = n, alloc = counted_alloc, free = counted_free)]
        texts: *mut *mut c_char,
        n: i32,
    );

    /// Bytes, as they are.
    #[link_name = "give_bytes"]
    #[marshal(ret(cstr, nullable, own, free = counted_free))]
    pub fn give_cstr(which: i32) -> *mut c_char;

    /// Doubles each.
    #[marshal(fallible)]
    pub fn double_at(
        #[marshal(in, out, len = n, alloc = counted_calloc(1, bytes), free = counted_free)] v: *mut *mut i64,
        n: i32,
    );

    /// Three arrays with one count.
    pub fn see_together(
        #[marshal(in, utf8, len = n)] names: *const *const c_char,
        #[marshal(in, len = n)] numbers: *const i32,
        #[marshal(in, with = Counting, len = n)] values: *const i32,
        n: i32,
    ) -> i64;

    /// The first digit of each becomes the next one, or is spoilt.
    #[marshal(ok = ret == 0)]
    pub fn digits_change(
        #[marshal(in, out, with = Digits, len = n)] v: *mut *mut c_char,
        n: i32,
        status: i32,
    ) -> i32;

    /// The number and the length of the name.
    #[marshal(fallible)]
    pub fn person_by_value(p: Person) -> i64;

    /// By value, with a name that Rust frees.
    #[marshal(fallible)]
    pub fn person_returned(id: i32) -> Person;

    /// As many letters as there are items, asked for first; the text is replaced or dropped each time.
    #[marshal(ok = ret >= 0)]
    pub fn ask_beside(
        #[marshal(in, with = Counting, len = n)] items: *const i32,
        n: i32,
        #[marshal(in, out, utf8, nullable, alloc = counted_alloc, free = counted_free)]
        text: *mut *mut c_char,
        mode: i32,
        #[marshal(out, utf8, grow = ask, len = room, written = ret)] buf: *mut c_char,
        room: i32,
        status: i32,
    ) -> i32;

    /// Texts that stay C's, every third of which is missing.
    pub fn keep_texts(
        #[marshal(out, utf8, nullable, copy, len = n)] texts: *mut *mut c_char,
        n: i32,
        bad: i32,
    );

    /// Makes so many, and says so.
    pub fn make_some(
        #[marshal(out, utf8, len = n, written = ret, free = counted_free)] texts: *mut *mut c_char,
        n: i32,
        some: i32,
    ) -> i32;

    /// As it was passed, with another number, after C did with it what it was told.
    #[link_name = "own_person"]
    #[marshal(ok = ret == 0)]
    pub fn person_passed(
        #[marshal(in, out, retval)] p: *mut Person,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// So many items, all of which come back.
    #[link_name = "items_write"]
    #[marshal(ok = ret >= 0)]
    pub fn items_returned(
        #[marshal(out, retval, with = Counting, len = n)] v: *mut i32,
        n: i32,
        wrote: i32,
        bad: i32,
        status: i32,
    ) -> i32;

    /// Those that are written.
    #[link_name = "items_write"]
    #[marshal(ok = ret >= 0)]
    pub fn items_returned_written(
        #[marshal(out, retval, with = Counting, len = n, written = ret)] v: *mut i32,
        n: i32,
        wrote: i32,
        bad: i32,
        status: i32,
    ) -> i32;

    /// Three of them, always.
    #[link_name = "items_write"]
    #[marshal(ok = ret >= 0)]
    pub fn items_three(
        #[marshal(out, retval, with = Counting, len = 3)] v: *mut i32,
        #[marshal(const = 3)] n: i32,
        wrote: i32,
        bad: i32,
        status: i32,
    ) -> i32;

    /// Records that own something, which C makes.
    #[link_name = "own_persons"]
    #[marshal(ok = ret == 0)]
    pub fn persons_returned(
        #[marshal(out, retval, len = n)] p: *mut Person,
        n: i32,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// The same in the caller's array, which may be missing.
    #[link_name = "own_persons"]
    #[marshal(ok = ret == 0)]
    pub fn persons_or_null(
        #[marshal(in, out, nullable, len = n)] p: *mut Person,
        n: i32,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// Text with so much room.
    #[link_name = "write_and_fail"]
    #[marshal(ok = ret == 0)]
    pub fn text_returned(
        #[marshal(out, retval, utf8, len = room)] to: *mut c_char,
        room: i32,
        status: i32,
    ) -> i32;

    /// A text that may be bad, and a guard of what came with it.
    #[link_name = "give_two"]
    #[marshal(ok = ret == 0)]
    pub fn give_two_guarded(
        which: i32,
        #[marshal(out, retval, utf8, free = counted_free)] text: *mut *mut c_char,
        #[marshal(out, retval, own, len = *n, free = counted_free)] v: *mut *mut i32,
        n: *mut i32,
    ) -> i32;
}
