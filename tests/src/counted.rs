//! An allocator of C's that counts: what is live, what was freed in which order, and what was freed wrongly. Each
//! thread has its own.
//!
//! These are declared by hand, so that what is tested has no part in telling the outcome.

use core::ffi::c_void;
use core::marker::PhantomData;

unsafe extern "C" {
    /// Memory that is not zero, or NULL.
    pub safe fn counted_alloc(bytes: usize) -> *mut c_void;

    /// Frees it.
    ///
    /// # Safety
    ///
    /// Nobody uses it any more. (NULL, and what is freed already, is only noted.)
    pub unsafe fn counted_free(ptr: *mut c_void);

    /// Frees it, and keeps what it was told of the size.
    ///
    /// # Safety
    ///
    /// As of [`counted_free`].
    pub unsafe fn counted_free_sized(ptr: *mut c_void, len: usize, bytes: usize);

    /// Frees the block in which the address lies.
    ///
    /// # Safety
    ///
    /// As of [`counted_free`].
    pub unsafe fn counted_free_inside(ptr: *mut c_void);

    /// Room for so many bytes of text, with their length before them and a NUL behind.
    pub safe fn counted_bstr_alloc(bytes: usize) -> *mut u16;

    /// Frees such text.
    ///
    /// # Safety
    ///
    /// As of [`counted_free`].
    pub unsafe fn counted_bstr_free(bstr: *mut u16);

    safe fn counted_begin();
    safe fn counted_refuse(after: usize);
    safe fn counted_made() -> usize;
    safe fn counted_live() -> usize;
    safe fn counted_frees() -> usize;
    safe fn counted_freed(n: usize) -> usize;
    safe fn counted_wrong() -> usize;
    safe fn counted_told_len() -> usize;
    safe fn counted_told_bytes() -> usize;
}

/// This thread's allocator, for one test: whatever was made must be freed, once, by the end of it.
#[derive(Debug)]
#[must_use]
pub struct Heap(PhantomData<*const ()>);

/// Begins to count.
pub fn heap() -> Heap {
    counted_begin();
    Heap(PhantomData)
}

impl Heap {
    /// How many blocks were made.
    pub fn made(&self) -> usize {
        counted_made()
    }

    /// How many blocks are not freed.
    pub fn live(&self) -> usize {
        counted_live()
    }

    /// Which blocks were freed, in order. Each is told by how many were made before it.
    pub fn freed(&self) -> Vec<usize> {
        (0..counted_frees()).map(|n| counted_freed(n)).collect()
    }

    /// How often something was freed that is no live block.
    pub fn wrong(&self) -> usize {
        counted_wrong()
    }

    /// Forgets what was made and lost, and counts from the beginning.
    pub fn forget(&self) {
        counted_begin();
    }

    /// After so many blocks more, there is no memory.
    pub fn refuse(&self, after: usize) {
        counted_refuse(after);
    }

    /// The length and the bytes that were told to the last [`counted_free_sized`].
    pub fn told(&self) -> (usize, usize) {
        (counted_told_len(), counted_told_bytes())
    }

    /// Each of the blocks was freed, exactly once.
    ///
    /// # Panics
    ///
    /// If not.
    #[track_caller]
    pub fn all_freed(&self) {
        assert_eq!(self.wrong(), 0, "something was freed twice, or is no block");
        assert_eq!(self.live(), 0, "of {} blocks only {:?} were freed", self.made(), self.freed());
    }

    /// [`all_freed`](Self::all_freed), and counts from the beginning.
    ///
    /// # Panics
    ///
    /// If not all are freed.
    #[track_caller]
    pub fn next(&self) {
        self.all_freed();
        counted_begin();
    }
}

impl Drop for Heap {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.all_freed();
        }
        counted_begin();
    }
}
