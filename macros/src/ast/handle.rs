//! Types that stand for C's objects, and where they are used.

use crate::ast::{Getter, StateLayout, Word};
use crate::ownership::Call;
use syn::{Attribute, Ident, Lifetime, Path, Type, Visibility};

/// `type Db;`, `type Statement<'db>;`
#[derive(Debug)]
pub(crate) struct HandleType {
    /// For the types that are made of it: docs, `#[cfg]`, lints.
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    /// Of what it must not outlive.
    pub(crate) lifetimes: Vec<Lifetime>,
    pub(crate) words: TypeWords,
    /// Where it comes from, if not from this block.
    pub(crate) foreign: Option<Foreign>,
    /// What C keeps of such an object's callers.
    pub(crate) slots: Vec<SlotFacts>,
    /// The lifetimes, by their place, of memory that C keeps.
    pub(crate) invariant: Vec<usize>,
}

/// A handle's type that is not of this block.
#[derive(Debug, Clone)]
pub(crate) enum Foreign {
    /// What the expansion names for std's.
    Std(Path),
    /// Of another block, as the alias here names it.
    Block(Path),
}

/// One thing that C keeps of an object's callers.
#[derive(Debug, Clone)]
pub(crate) struct SlotFacts {
    pub(crate) name: Ident,
    /// Whether everyone who sets it has the object alone.
    pub(crate) exclusive: bool,
    /// Whether C writes to what it holds.
    pub(crate) written: bool,
    /// Whether it holds a closure.
    pub(crate) callback: bool,
}

#[derive(Debug, Default)]
pub(crate) struct TypeWords {
    pub(crate) handle: Option<Word>,
    pub(crate) free: Option<Word<Call>>,
    pub(crate) close: Option<Word<Close>>,
    pub(crate) clone: Option<Word<Call>>,
    pub(crate) shared: Option<Word>,
    pub(crate) send: Option<Word>,
    pub(crate) sync: Option<Word>,
    pub(crate) invalid: Option<Word<syn::Expr>>,
    pub(crate) repr: Option<Word<Type>>,
    pub(crate) state: Option<Word<StateLayout>>,
    pub(crate) init: Option<Word<Call>>,
    pub(crate) get: Option<Word<Vec<Getter>>>,
    /// Closures may ask that it be left alone; or that what it is part of be.
    pub(crate) busy: Option<Word<Option<Type>>>,
    /// What tells C the user data of all callbacks of an object.
    pub(crate) user_data: Option<Word<Path>>,
}

/// What a failed release did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Close {
    /// It consumed the handle all the same.
    Gone,
    /// The handle is as it was.
    Kept,
}

/// A parameter or a result that is a handle of the block.
#[derive(Debug, Clone)]
pub(crate) struct HandleUse {
    /// The type's name, as written here.
    pub(crate) ident: Ident,
    /// The same with what stands before it, for std's types, which may be written by their whole path.
    pub(crate) spelled: Path,
    /// As written here.
    pub(crate) lifetimes: Vec<Lifetime>,
    /// As the type is declared.
    pub(crate) declared: Vec<Lifetime>,
    /// Whether C may change it while nobody else uses it.
    pub(crate) exclusive: bool,
    /// Whether this is where a handle stands, not the handle.
    pub(crate) place: bool,
    /// Whether its type is one that several may use.
    pub(crate) shared: bool,
    /// Whether Rust can own one.
    pub(crate) owned: bool,
    /// Whether the object itself must be passed, with its record, and not a borrowed form.
    pub(crate) with_record: bool,
    /// The type, if it is another block's, or std's.
    pub(crate) foreign: Option<Foreign>,
    /// Whether it may leave its thread, and be used by several.
    pub(crate) send: bool,
    pub(crate) sync: bool,
    /// Which of the parents, by the lifetime's place, the release wants.
    pub(crate) parents: Vec<usize>,
    /// Which memory of Rust's it is, if it is a state.
    pub(crate) state: Option<StateLayout>,
    /// Whether it is refused while some closures run.
    pub(crate) busy: bool,
}

impl HandleType {
    /// Whether Rust can own one.
    pub(crate) fn is_owned(&self) -> bool {
        self.words.free.is_some() || self.words.state.is_some()
    }
}
