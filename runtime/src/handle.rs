//! C objects that Rust reaches by a pointer or a number, and never looks into.
#![allow(unsafe_code, reason = "the contract with the blocks that declare handles")]

mod held;

pub use held::{Lent, LentAlone, Object};

use core::fmt;
use core::mem::ManuallyDrop;

/// What `type Db;` in a block becomes: a type that owns one object of C's, and two that borrow one.
///
/// The borrowed forms are held *by value*. A `&mut Db` made of a pointer of C's would let safe code swap it with
/// another `Db`, and free both.
///
/// # Safety
///
/// [`Raw`](Self::Raw) is what C has for the object, valid for any bits, and [`is_valid`](Self::is_valid) says no of
/// what stands for no object. [`Ref`](Self::Ref) has the layout of `Raw`. [`raw`](Self::raw) gives back what [`lend`](Self::lend) was given.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a handle",
    label = "declared by no `type` in a block of `#[marshal]`"
)]
pub unsafe trait Handle: Sized {
    /// What C has for it: a pointer, or a number.
    type Raw: Copy + PartialEq;
    /// Borrowed from somebody; several may be.
    type Ref<'h>: Copy
    where
        Self: 'h;
    /// Borrowed by one alone.
    type Mut<'h>
    where
        Self: 'h;
    /// The name, for messages.
    const NAME: &'static str;
    /// What stands for no object.
    const INVALID: Self::Raw;
    /// What was declared of it.
    const DECLARED: Declared;
    /// Functions of its block give C closures to keep, so that any call may run one, also those of blocks that import it.
    const RUNS_CLOSURES: bool;

    /// Whether this stands for an object at all.
    #[inline]
    fn is_valid(raw: Self::Raw) -> bool {
        raw != Self::INVALID
    }

    /// Borrows the object.
    ///
    /// # Safety
    ///
    /// The object exists for `'h`, and during it C changes it only as its declarations allow of a `&`.
    unsafe fn lend<'h>(raw: Self::Raw) -> Self::Ref<'h>
    where
        Self: 'h;

    /// Borrows the object, alone.
    ///
    /// # Safety
    ///
    /// The object exists for `'h`, and nobody else has a form of it during `'h`.
    unsafe fn lend_mut<'h>(raw: Self::Raw) -> Self::Mut<'h>
    where
        Self: 'h;

    /// The object that is borrowed.
    fn raw<'h>(of: Self::Ref<'h>) -> Self::Raw
    where
        Self: 'h;

    /// The object that is borrowed alone.
    fn raw_mut<'h>(of: Self::Mut<'h>) -> Self::Raw
    where
        Self: 'h;
}

/// What the words of a type say: every block that has it must say the same of it.
#[derive(Debug, Clone, Copy)]
pub struct Declared {
    /// Several may use it at once.
    pub shared: bool,
    /// C counts, so that nobody has it alone.
    pub counted: bool,
    /// It may be used on another thread.
    pub send: bool,
    /// It may be used by several.
    pub sync: bool,
    /// It is memory of Rust's.
    pub state: bool,
}

/// A handle of another block, of which this one says so much, and which it takes alone or not.
#[track_caller]
pub const fn imported<H: Handle>(said: &Declared, alone: bool) {
    let is = &H::DECLARED;
    assert!(
        said.shared || !is.shared,
        "several may use this type at once where it is declared: add `shared`"
    );
    assert!(is.shared || !said.shared, "this type is not `shared` where it is declared: drop `shared`");
    assert!(said.send || !is.send, "this type is `send` where it is declared: add `send`");
    assert!(is.send || !said.send, "this type is not `send` where it is declared: drop `send`");
    assert!(said.sync || !is.sync, "this type is `sync` where it is declared: add `sync`");
    assert!(is.sync || !said.sync, "this type is not `sync` where it is declared: drop `sync`");
    assert!(
        said.state || !is.state,
        "this type is memory of Rust's where it is declared: add `state = TYPE`"
    );
    assert!(is.state || !said.state, "this type is no `state` where it is declared: drop `state`");
    assert!(!is.counted || !alone, "this type is counted, so somebody else may have it, too: lend it as `&`");
}

/// That an object may be kept by one that goes to another thread.
///
/// # Panics
///
/// While its block is compiled, if it may not.
pub const fn sent_by_its_keeper<H: Handle>() {
    assert!(
        H::DECLARED.send,
        "what keeps this handle may go to another thread, and this goes with it: say `send` of its type, too, or drop it there"
    );
}

/// That an object may be kept by one that several threads use.
///
/// # Panics
///
/// While its block is compiled, if it may not.
pub const fn shared_by_its_keeper<H: Handle>() {
    assert!(
        H::DECLARED.sync,
        "what keeps this handle is used by several threads, and so is this: say `sync` of its type, too, or drop it there"
    );
}

/// A handle that Rust can own, and then frees.
///
/// # Safety
///
/// Dropping the value frees the object that it adopted, once; [`into_raw`](Self::into_raw) gives it up unfreed.
pub unsafe trait OwnedHandle: Handle {
    /// The objects that the release wants besides.
    type Parents: Copy;

    /// Takes an object over.
    ///
    /// # Safety
    ///
    /// The object is valid and the caller's to give; `parents` are the ones that it was made with, and outlive it, as
    /// does everything that the lifetimes of the type name.
    unsafe fn adopt(raw: Self::Raw, parents: Self::Parents) -> Self;

    /// What C has for it.
    fn as_raw(&self) -> Self::Raw;

    /// Gives the object up.
    fn into_raw(self) -> Self::Raw;
}

/// What lends a handle that others may have, too: `&Db`, or a borrowed form.
#[diagnostic::on_unimplemented(
    message = "`{Self}` lends no `{H}`",
    label = "write `&` of the handle, or its borrowed form",
    note = "an owned handle is lent: `&db`; forms that are borrowed already pass as they are"
)]
pub trait Shared<'h, H: Handle + 'h> {
    /// The borrowed form.
    fn shared(self) -> H::Ref<'h>;
}

/// What lends a handle that nobody else has meanwhile: `&mut Db`, or the form borrowed alone.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not lend `{H}` alone",
    label = "write `&mut` of the handle, or the form that is borrowed alone",
    note = "C may change the object here, and what was borrowed from it ends"
)]
pub trait Exclusive<'h, H: Handle + 'h> {
    /// The form borrowed alone.
    fn exclusive(self) -> H::Mut<'h>;
}

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

/// What C has for a lent handle.
#[inline]
pub fn shared<'h, H: Handle + 'h>(lent: impl Shared<'h, H>) -> H::Raw {
    H::raw(lent.shared())
}

/// What C has for a handle that is lent alone.
#[inline]
pub fn exclusive<'h, H: Handle + 'h>(lent: impl Exclusive<'h, H>) -> H::Raw {
    H::raw_mut(lent.exclusive())
}

/// The handle that C handed over, or `None` if it is none.
///
/// # Safety
///
/// As of [`OwnedHandle::adopt`], if it is valid.
#[inline]
pub unsafe fn own_handle<H: OwnedHandle>(raw: H::Raw, parents: H::Parents) -> Option<H> {
    // SAFETY: it is valid; the rest is the caller's promise.
    H::is_valid(raw).then(|| unsafe { H::adopt(raw, parents) })
}

/// What C has for an object that must be there.
///
/// # Errors
///
/// If there is none.
#[inline]
pub fn there<H: Handle>(raw: H::Raw) -> Result<H::Raw, crate::error::ErrorKind> {
    if H::is_valid(raw) { Ok(raw) } else { Err(crate::error::ErrorKind::Null) }
}

/// The borrowed form of what C named, or `None` if it is none.
///
/// # Safety
///
/// As of [`Handle::lend`], if it is valid.
#[inline]
pub unsafe fn lend_handle<'h, H: Handle + 'h>(raw: H::Raw) -> Option<H::Ref<'h>> {
    // SAFETY: it is valid; the rest is the caller's promise.
    H::is_valid(raw).then(|| unsafe { H::lend(raw) })
}

/// The form borrowed alone of what C named, or `None` if it is none.
///
/// # Safety
///
/// As of [`Handle::lend_mut`], if it is valid.
#[inline]
pub unsafe fn lend_handle_mut<'h, H: Handle + 'h>(raw: H::Raw) -> Option<H::Mut<'h>> {
    // SAFETY: it is valid; the rest is the caller's promise.
    H::is_valid(raw).then(|| unsafe { H::lend_mut(raw) })
}

/// The borrowed form of an argument, no longer than the local that holds what C has for it.
///
/// # Safety
///
/// As of [`Handle::lend`].
#[inline]
pub unsafe fn lend_from<'h, H: Handle + 'h>(raw: &'h H::Raw) -> H::Ref<'h> {
    // SAFETY: the caller's promise.
    unsafe { H::lend(*raw) }
}

/// The same of what may be no object.
///
/// # Safety
///
/// As of [`Handle::lend`], if it is valid.
#[inline]
pub unsafe fn lend_if<'h, H: Handle + 'h>(raw: &'h H::Raw) -> Option<H::Ref<'h>> {
    // SAFETY: the caller's promise.
    unsafe { lend_handle::<H>(*raw) }
}

/// What C has for one more reference, which is an object.
///
/// # Panics
///
/// If C could not make it.
#[inline]
#[track_caller]
pub fn cloned<H: Handle>(raw: H::Raw) -> H::Raw {
    assert!(H::is_valid(raw), "C counts no further reference to this `{}`", H::NAME);
    raw
}

/// A handle that is given away only if the call succeeds. A panic in between leaks it: C may have freed it.
pub struct Offered<H>(ManuallyDrop<Option<H>>);

impl<H: OwnedHandle> Offered<H> {
    /// Holds it for the call.
    #[inline]
    pub fn new(handle: Option<H>) -> Self {
        Self(ManuallyDrop::new(handle))
    }

    /// What C has for it.
    #[inline]
    pub fn as_raw(&self) -> H::Raw {
        kept(&self.0)
    }

    /// C has taken it.
    #[inline]
    pub fn given(&mut self) {
        given(self.0.take());
    }

    /// What C has not taken.
    #[inline]
    pub fn into_handle(self) -> Option<H> {
        ManuallyDrop::into_inner(self.0)
    }
}

/// What C has for a handle, which may be none.
#[inline]
pub fn kept<H: OwnedHandle>(handle: &Option<H>) -> H::Raw {
    handle.as_ref().map_or(H::INVALID, H::as_raw)
}

/// Forgets a handle that C has taken.
#[inline]
pub fn given<H: OwnedHandle>(handle: Option<H>) {
    let _ = handle.map(H::into_raw);
}
