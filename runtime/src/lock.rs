//! What runs around a call, so that nobody else changes what it is about.

/// Runs something when a wrapper returns, however it does.
pub struct AtEnd<F: FnMut()>(F);

impl<F: FnMut()> Drop for AtEnd<F> {
    fn drop(&mut self) {
        (self.0)();
    }
}

/// For the end of the wrapper.
#[inline]
pub fn at_end<F: FnMut()>(run: F) -> AtEnd<F> {
    AtEnd(run)
}

/// Locks until the guard is dropped. It guards nothing of Rust's, so a panic of somebody else's leaves it as good as it was.
#[cfg(feature = "std")]
#[inline]
pub fn lock(mutex: &std::sync::Mutex<()>) -> std::sync::MutexGuard<'_, ()> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
