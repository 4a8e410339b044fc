//! An error that gives the handle back.

use core::fmt;

/// An error that gives the handle back.
///
/// It comes of calls that consume a handle only if they succeed, and of `close` where a failed release leaves the
/// handle as it was.
pub struct Kept<H, E> {
    handle: Option<H>,
    error: E,
}

impl<H, E> Kept<H, E> {
    /// For generated code.
    #[doc(hidden)]
    #[inline]
    pub fn new(handle: Option<H>, error: E) -> Self {
        Self { handle, error }
    }

    /// Why the call failed.
    pub fn error(&self) -> &E {
        &self.error
    }

    /// Why the call failed; the handle is dropped, which frees it.
    pub fn into_error(self) -> E {
        self.error
    }

    /// The handle, unless C took it and failed afterwards.
    pub fn into_handle(self) -> Option<H> {
        self.handle
    }

    /// Both.
    pub fn into_parts(self) -> (Option<H>, E) {
        (self.handle, self.error)
    }
}

impl<H, E: fmt::Debug> fmt::Debug for Kept<H, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Kept").field("kept", &self.handle.is_some()).field("error", &self.error).finish()
    }
}

impl<H, E: fmt::Display> fmt::Display for Kept<H, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl<H, E: core::error::Error> core::error::Error for Kept<H, E> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        self.error.source()
    }
}
