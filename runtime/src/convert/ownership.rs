//! Whose memory a pointer in a native value means: where it comes from on the way in, who frees it.
#![allow(unsafe_code, reason = "declares and implements unsafe traits")]

use crate::error::ErrorKind;
use crate::scratch::Scratch;
use core::alloc::Layout;
use core::ptr::NonNull;

/// Where memory that goes in lives, and who frees what comes back. The words `free` and `alloc` make a type that
/// implements it.
///
/// # Safety
///
/// [`alloc`](Self::alloc) gives memory of that layout, that nobody else uses, until `scratch` is gone or it is
/// freed. With [`FREES`](Self::FREES) `false`, there is nothing to free; with [`ALLOCATES`](Self::ALLOCATES) `false` it
/// always fails.
pub unsafe trait Ownership {
    /// Whether there is a function that frees.
    const FREES: bool;

    /// Whether C only reads, until the call is over, so that the caller's own memory can be lent where it has the
    /// right bytes.
    const LENDS: bool = false;

    /// Whether anything may go in; without a function that allocates there is none for it.
    const ALLOCATES: bool = true;

    /// Memory for what goes in, not initialised.
    ///
    /// # Errors
    ///
    /// If there is none, or none may go in.
    fn alloc(layout: Layout, scratch: &Scratch) -> Result<NonNull<u8>, ErrorKind>;

    /// The same for `len` values.
    ///
    /// # Errors
    ///
    /// As of [`alloc`](Self::alloc), or if no memory is as large.
    #[inline]
    fn alloc_array<N>(len: usize, scratch: &Scratch) -> Result<NonNull<N>, ErrorKind> {
        let layout = Layout::array::<N>(len)
            .map_err(|_| ErrorKind::OutOfMemory { bytes: len.saturating_mul(size_of::<N>()) })?;
        Self::alloc(layout, scratch).map(NonNull::cast)
    }

    /// Frees `len` elements, `bytes` in all. Is not called with NULL.
    ///
    /// # Safety
    ///
    /// `ptr` came from [`alloc`](Self::alloc), or from C as declared, and is freed by nobody else.
    unsafe fn free(ptr: NonNull<u8>, len: usize, bytes: usize);
}

/// It is said what becomes of what comes back.
///
/// # Safety
///
/// If nothing is freed, what C leaves stays C's.
#[diagnostic::on_unimplemented(
    message = "C hands this memory back, and nobody says whose it is",
    label = "comes out, but is only described for the way in",
    note = "say `free = FUNCTION` if Rust frees it, or `copy` if it stays C's"
)]
pub unsafe trait Returns: Ownership {}

/// Lent for the call: it lives in the scratch, and does not come back.
#[derive(Debug)]
pub enum Lent {}

/// `copy`: as lent on the way in; what comes back is copied, and stays C's.
#[derive(Debug)]
pub enum Copying {}

macro_rules! in_scratch {
    ($($ty:ty: $lends:literal),*) => {$(
        // SAFETY: parts of a scratch are disjoint, and live as long as it does.
        unsafe impl Ownership for $ty {
            const FREES: bool = false;
            const LENDS: bool = $lends;

            #[inline(always)]
            fn alloc(layout: Layout, scratch: &Scratch) -> Result<NonNull<u8>, ErrorKind> {
                scratch.bytes(layout)
            }

            #[inline(always)]
            fn alloc_array<N>(len: usize, scratch: &Scratch) -> Result<NonNull<N>, ErrorKind> {
                scratch.array(len)
            }

            #[inline(always)]
            unsafe fn free(_: NonNull<u8>, _: usize, _: usize) {}
        }
    )*};
}
in_scratch!(Lent: true, Copying: false);

// SAFETY: it is copied, and stays C's.
unsafe impl Returns for Copying {}

/// What a declared `alloc` returned, if it is memory for this layout.
///
/// # Errors
///
/// NULL; and what is not aligned for the layout, which is then left alone.
#[inline]
pub fn allocated(ptr: *mut u8, layout: Layout) -> Result<NonNull<u8>, ErrorKind> {
    let ptr = NonNull::new(ptr).ok_or(ErrorKind::OutOfMemory { bytes: layout.size() })?;
    if ptr.addr().get() & (layout.align() - 1) == 0 {
        Ok(ptr)
    } else {
        Err(ErrorKind::Misaligned { align: layout.align() })
    }
}
