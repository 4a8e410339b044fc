//! C objects that Rust reaches by a pointer or a number, and never looks into.
#![allow(unsafe_code, reason = "the contract with the blocks that declare handles")]

mod busy;
mod held;
mod kept;
mod lend;
mod offered;

#[cfg(feature = "std")]
pub(crate) use busy::is_anything_busy;
pub use busy::{
    Family, busy, gone_busy, is_busy, kept_busy, may_be_freed, not_busy, part_of, stays_if_busy, while_busy,
};
pub use held::{Lent, LentAlone, Object};
pub use kept::Kept;
pub use lend::{
    cloned, exclusive, lend_from, lend_handle, lend_handle_mut, lend_if, own_handle, shared, there,
};
pub use offered::{Offered, given, kept};

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
    /// What is refused together while a closure runs that says so.
    const BUSY: Option<&'static Family> = None;

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
    /// It is refused while some closures run.
    pub busy: bool,
    /// Its fields are read without a call.
    pub read: bool,
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
    assert!(
        said.busy || !is.busy,
        "closures may ask where this type is declared that it be left alone: add `busy`"
    );
    assert!(is.busy || !said.busy, "this type is not `busy` where it is declared: drop `busy`");
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

/// That a function which takes the type as `&` changes nothing that is read meanwhile.
///
/// # Panics
///
/// While its block is compiled, if its fields are read, and on several threads.
#[track_caller]
pub const fn not_read_meanwhile<H: Handle>() {
    assert!(
        !(H::DECLARED.read && H::DECLARED.sync),
        "where this type is declared its fields are read (`get`), maybe by another thread while this changes them: write `*mut` or `&mut`, or drop `get` or `sync` there"
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
