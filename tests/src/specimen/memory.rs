//! The allocator of the specimen, which is C's own.

use core::ffi::c_void;

unsafe extern "C" {
    /// C's own.
    pub(super) safe fn malloc(bytes: usize) -> *mut c_void;

    /// C's own.
    ///
    /// # Safety
    ///
    /// As C says.
    pub(super) unsafe fn free(ptr: *mut c_void);
}
