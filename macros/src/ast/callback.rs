//! What is written of callbacks.

use super::{Facts, Function, Param, Word};
use syn::{Abi, Ident, ItemStruct, Lifetime, Path, Type};

/// The words of a callback, and of what belongs to it.
#[derive(Debug, Default)]
pub(crate) struct CallbackFacts {
    pub(crate) callback: Option<Word<CallbackForm>>,
    /// Of a parameter that is C's struct of functions: the form names the trait.
    pub(crate) functions: bool,
    /// Of a member of such a struct: whether there is this function, which else is NULL.
    pub(crate) given: Option<Word<Path>>,
    /// C passes this back. On the pointer it may name the callback, on the callback the pointer, and on a parameter of the
    /// callback's own the function that gets it from there.
    pub(crate) user_data: Option<Word<Option<Path>>>,
    pub(crate) on: Option<Word<Threads>>,
    pub(crate) fail: Option<Word<syn::Expr>>,
    /// While it runs, no handle of this type is used: that of the first handle, if none is named.
    pub(crate) busy: Option<Word<Option<Type>>>,
    pub(crate) destroy: Option<Word<Destroy>>,
    pub(crate) retain: Option<Word<Retain>>,
    /// The lifetime of the object's type that ends what is in that slot, too.
    pub(crate) lifetime: Option<Lifetime>,
    /// What was in that slot comes back.
    pub(crate) earlier: Option<Word>,
    /// The slot in which C finds the closure by the user data of the object itself.
    pub(crate) of_object: Option<usize>,
    /// On a callback's parameter: C keeps what the closure lends until it calls again.
    pub(crate) lends: Option<Word>,
    /// On a parameter of a member's: it is a handle, which no block around it declares.
    pub(crate) handle: Option<Word>,
    /// `ret(…)`, until the type is read.
    pub(crate) ret: Option<Word<Facts>>,
    /// The closure may fail, with the error of the wrapper: in `ret(…)`.
    pub(crate) fallible: Option<Word>,
    /// Of a parameter with a function's type.
    pub(crate) signature: Option<Signature>,
}

#[derive(Debug, Clone)]
pub(crate) enum CallbackForm {
    /// A closure for the call, or as long as `retain` says.
    Closure,
    /// A closure that C calls once, then or later.
    Once,
    /// A method of one object that serves several callbacks.
    Method(Path),
    /// The end of an asynchronous operation.
    Complete,
}

impl CallbackForm {
    /// A path that cannot be a method's.
    pub(crate) fn trait_alone(&self) -> Option<&Path> {
        match self {
            Self::Method(path) => path.get_ident().map(|_| path),
            Self::Closure | Self::Once | Self::Complete => None,
        }
    }
}

/// Which threads call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Threads {
    /// The one that called C.
    Caller,
    /// One at a time.
    Other,
    /// Several at once.
    Several,
}

/// When C calls its destructor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Destroy {
    Always,
    /// Only if the function has succeeded.
    OnSuccess,
}

/// For how long C keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Retain {
    Lifetime(Lifetime),
    /// Until C calls the destructor that it gets in this parameter.
    Param(Ident),
    /// In a slot of an object, by name.
    Slot(Ident, Ident),
}

/// A function's type.
#[derive(Debug)]
pub(crate) struct Signature {
    pub(crate) abi: Abi,
    /// Whether it is in an `Option`.
    pub(crate) optional: bool,
    pub(crate) params: Vec<Param>,
    pub(crate) ret: Option<Param>,
}

impl Signature {
    pub(crate) fn param(&self, name: &Ident) -> Option<usize> {
        self.params.iter().position(|param| param.ident == *name)
    }
}

/// C's struct of functions, which serve one object.
#[derive(Debug)]
pub(crate) struct Functions {
    /// As rustc is to see it.
    pub(crate) item: ItemStruct,
    pub(crate) words: FunctionsWords,
    /// The members, as if they were parameters of a function.
    pub(crate) members: Function,
}

/// What is said above it.
#[derive(Debug, Default)]
pub(crate) struct FunctionsWords {
    /// The trait.
    pub(crate) of: Option<Word<Path>>,
    pub(crate) on: Option<Word<Threads>>,
    /// What methods fail with.
    pub(crate) error: Option<Word<Type>>,
}
