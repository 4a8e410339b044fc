//! Handles that an operation holds until it has ended.
#![allow(unsafe_code, reason = "declares two unsafe traits, and lends handles")]

use crate::handle::{Handle, OwnedHandle};
use alloc::boxed::Box;
use alloc::sync::Arc;

/// What holds a handle `H` as long as an operation needs it: the handle itself, or a share in it.
///
/// An asynchronous wrapper takes it by value and gives it back with the result. A `&H` will not do: whoever lends it could
/// free the object while C still uses it.
///
/// # Safety
///
/// C uses the object that [`held`](Self::held) gave on threads of its own, until the operation has ended. As long as this
/// lives, and wherever it is, that must be allowed: the `H` is this one's alone and [`Send`], or it is [`Sync`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not hold a `{H}` until an operation has ended",
    label = "an operation outlives its call: give it the `{H}` itself, a clone of it, or an `Arc<{H}>`",
    note = "an operation may end on any thread: a `{H}` that stays on its own needs `send` on its type, if C allows that; to be shared, `sync`"
)]
pub unsafe trait Holds<H>: Send + 'static {
    /// The handle.
    fn held(&self) -> &H;
}

/// What holds a handle that C may change: nobody else reaches it.
///
/// # Safety
///
/// As of [`Holds`]; and the `H` is this one's alone and [`Send`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not hold a `{H}` alone until an operation has ended",
    label = "C changes the object: give the operation the `{H}` itself, or a `Box<{H}>`",
    note = "an operation may end on any thread: a `{H}` that stays on its own needs `send` on its type, if C allows that"
)]
pub unsafe trait HoldsMut<H>: Holds<H> {
    /// The handle.
    fn held_mut(&mut self) -> &mut H;
}

#[diagnostic::do_not_recommend]
// SAFETY: it is the handle, which may go to another thread.
unsafe impl<H: Handle + Send + 'static> Holds<H> for H {
    #[inline(always)]
    fn held(&self) -> &H {
        self
    }
}

#[diagnostic::do_not_recommend]
// SAFETY: as above.
unsafe impl<H: Handle + Send + 'static> HoldsMut<H> for H {
    #[inline(always)]
    fn held_mut(&mut self) -> &mut H {
        self
    }
}

#[diagnostic::do_not_recommend]
// SAFETY: the handle in the box is its own alone, and may go to another thread.
unsafe impl<H: Send + 'static> Holds<H> for Box<H> {
    #[inline(always)]
    fn held(&self) -> &H {
        self
    }
}

#[diagnostic::do_not_recommend]
// SAFETY: as above.
unsafe impl<H: Send + 'static> HoldsMut<H> for Box<H> {
    #[inline(always)]
    fn held_mut(&mut self) -> &mut H {
        self
    }
}

#[diagnostic::do_not_recommend]
// SAFETY: several threads may use the handle.
unsafe impl<H: Send + Sync + 'static> Holds<H> for Arc<H> {
    #[inline(always)]
    fn held(&self) -> &H {
        self
    }
}

#[diagnostic::do_not_recommend]
// SAFETY: several threads may use the handle.
unsafe impl<H: Sync + 'static> Holds<H> for &'static H {
    #[inline(always)]
    fn held(&self) -> &H {
        self
    }
}

/// The borrowed form of a handle that may be none.
#[inline]
pub fn held_if<H: OwnedHandle + 'static, O: Holds<H>>(owner: &Option<O>) -> Option<H::Ref<'_>> {
    // SAFETY: the object lives as long as the handle, which is borrowed for as long.
    owner.as_ref().map(|owner| unsafe { H::lend(owner.held().as_raw()) })
}

/// The same, borrowed alone.
#[inline]
pub fn held_if_mut<H: OwnedHandle + 'static, O: HoldsMut<H>>(owner: &mut Option<O>) -> Option<H::Mut<'_>> {
    // SAFETY: as above; the handle is borrowed alone.
    owner.as_mut().map(|owner| unsafe { H::lend_mut(owner.held_mut().as_raw()) })
}
