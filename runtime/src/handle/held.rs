//! What the forms of a handle are made of. Each stays on its thread, unless the declaration says otherwise, and then the type
//! that is made of it says so itself: what is asked here is never answered, so that the question can teach.

use core::marker::PhantomData;

/// Asked of a handle that goes to another thread.
#[diagnostic::on_unimplemented(
    message = "`{Self}` stays on its thread",
    label = "this object of C's cannot go to another thread",
    note = "if C allows one thread after another to use it, say so where it is declared: `#[marshal(send)] type {Self};`"
)]
pub trait Sent {}

/// Asked of a handle that several threads reach.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is used by one thread at a time",
    label = "several threads cannot reach this object of C's at once",
    note = "if C allows that, say so where it is declared: `#[marshal(sync)] type {Self};`"
)]
pub trait UsedBySeveral {}

/// What an owned handle is made of: what C has, the parents that its release wants, and what C keeps. Only the macro can
/// put one together, so that nothing in the author's own module forges a handle, or gives one the lifetimes of another.
#[derive(Debug)]
pub struct Object<R, P, K, M, H> {
    raw: R,
    parents: P,
    kept: K,
    mark: PhantomData<(M, fn() -> H)>,
}

// SAFETY: it goes nowhere: nothing is `Sent`. The handle's own type is `Send` where C allows it.
unsafe impl<R, P, K, M, H: Sent> Send for Object<R, P, K, M, H> {}
// SAFETY: the same, of `UsedBySeveral`.
unsafe impl<R, P, K, M, H: UsedBySeveral> Sync for Object<R, P, K, M, H> {}

impl<R: Copy, P: Copy, K, M, H> Object<R, P, K, M, H> {
    /// Of these.
    ///
    /// # Safety
    ///
    /// As of [`OwnedHandle::adopt`](super::OwnedHandle::adopt), for the type that holds this; and `kept` is of this object.
    #[inline]
    pub unsafe fn new(raw: R, parents: P, kept: K) -> Self {
        Self { raw, parents, kept, mark: PhantomData }
    }

    /// What C has for it.
    #[inline]
    pub fn raw(&self) -> R {
        self.raw
    }

    /// The objects that the release wants besides.
    #[inline]
    pub fn parents(&self) -> P {
        self.parents
    }

    /// What C keeps.
    #[inline]
    pub fn kept(&self) -> &K {
        &self.kept
    }
}

/// What a handle that is borrowed from somebody is made of.
#[derive(Debug)]
#[repr(transparent)]
pub struct Lent<R, M>(R, PhantomData<M>);

// SAFETY: as of `Object`.
unsafe impl<R, H: UsedBySeveral> Send for Lent<R, &H> {}
// SAFETY: as of `Object`.
unsafe impl<R, H: UsedBySeveral> Sync for Lent<R, &H> {}

impl<R: Copy, M> Clone for Lent<R, M> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<R: Copy, M> Copy for Lent<R, M> {}

impl<R: Copy, M> Lent<R, M> {
    /// Of what C has.
    ///
    /// # Safety
    ///
    /// As of [`Handle::lend`](super::Handle::lend), for the type that holds this.
    #[inline]
    pub unsafe fn new(raw: R) -> Self {
        Self(raw, PhantomData)
    }

    /// What C has for it.
    #[inline]
    pub fn raw(&self) -> R {
        self.0
    }
}

/// What a handle that is borrowed by one alone is made of.
#[derive(Debug)]
#[repr(transparent)]
pub struct LentAlone<R, M>(R, PhantomData<M>);

// SAFETY: as of `Object`.
unsafe impl<R, H: Sent> Send for LentAlone<R, &mut H> {}
// SAFETY: as of `Object`.
unsafe impl<R, H: UsedBySeveral> Sync for LentAlone<R, &mut H> {}

impl<R: Copy, M> LentAlone<R, M> {
    /// Of what C has.
    ///
    /// # Safety
    ///
    /// As of [`Handle::lend_mut`](super::Handle::lend_mut), for the type that holds this.
    #[inline]
    pub unsafe fn new(raw: R) -> Self {
        Self(raw, PhantomData)
    }

    /// What C has for it.
    #[inline]
    pub fn raw(&self) -> R {
        self.0
    }
}
